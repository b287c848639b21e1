import {
  ActionIcon,
  Badge,
  Button,
  Drawer,
  Input,
  Loader,
  type MantineThemeComponents,
  Menu,
  Modal,
  Notification,
  Paper,
  Popover,
  Progress,
  SegmentedControl,
  Select,
  Switch,
  Table,
  Tabs,
  Tooltip,
} from '@mantine/core';

const overlayProps = { backgroundOpacity: 1, color: 'var(--at-scrim)', blur: 0 };
const closeButtonProps = { 'aria-label': 'Close' };
const dropdownTransition = { transition: 'fade', duration: 90 } as const;

/** The defaults every page gets without asking. Looks that props cannot say are in styles/mantine.css. */
export const componentDefaults: MantineThemeComponents = {
  ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'neutral', size: 'md' } }),
  Badge: Badge.extend({ defaultProps: { variant: 'light', color: 'neutral', radius: 'sm', size: 'md' } }),
  Button: Button.extend({ defaultProps: { size: 'sm' } }),
  Drawer: Drawer.extend({
    defaultProps: { overlayProps, closeButtonProps, transitionProps: { duration: 160 } },
  }),
  Input: Input.extend({ defaultProps: { size: 'sm' } }),
  InputWrapper: Input.Wrapper.extend({
    defaultProps: { size: 'sm', inputWrapperOrder: ['label', 'description', 'input', 'error'] },
  }),
  Loader: Loader.extend({ defaultProps: { size: 'sm', type: 'oval' } }),
  Menu: Menu.extend({
    defaultProps: {
      shadow: 'md',
      offset: 4,
      position: 'bottom-start',
      withInitialFocusPlaceholder: false,
      transitionProps: dropdownTransition,
    },
  }),
  Modal: Modal.extend({
    defaultProps: {
      overlayProps,
      closeButtonProps,
      centered: true,
      size: 'md',
      transitionProps: { transition: 'fade', duration: 120 },
    },
  }),
  Notification: Notification.extend({ defaultProps: { withBorder: false, radius: 'md' } }),
  Paper: Paper.extend({ defaultProps: { radius: 'lg' } }),
  Popover: Popover.extend({ defaultProps: { shadow: 'md', offset: 4, transitionProps: dropdownTransition } }),
  Progress: Progress.extend({ defaultProps: { size: 'sm', radius: 'xl' } }),
  Select: Select.extend({
    defaultProps: {
      allowDeselect: false,
      comboboxProps: { shadow: 'md', offset: 4, transitionProps: dropdownTransition },
    },
  }),
  SegmentedControl: SegmentedControl.extend({ defaultProps: { withItemsBorders: false } }),
  Switch: Switch.extend({ defaultProps: { withThumbIndicator: false } }),
  Table: Table.extend({ defaultProps: { verticalSpacing: 7, horizontalSpacing: 12 } }),
  Tabs: Tabs.extend({ defaultProps: { variant: 'default' } }),
  Tooltip: Tooltip.extend({
    defaultProps: { openDelay: 350, offset: 6, events: { hover: true, focus: true, touch: false } },
  }),
};
