export { AuthLayout, type AuthLayoutProps } from './auth/auth-layout.tsx';
export { AtriumLogo, AtriumMark, type LogoProps } from './brand/logo.tsx';
export { ProductGlyph, type ProductGlyphProps } from './brand/product-glyph.tsx';
export { Markdown, type MarkdownProps } from './content/markdown.tsx';
export { Banner, type BannerProps, type BannerTone } from './feedback/banner.tsx';
export { ConfirmDialog, type ConfirmDialogProps } from './feedback/confirm-dialog.tsx';
export { EmptyState, type EmptyStateProps } from './feedback/empty-state.tsx';
export { ErrorState, type ErrorStateProps } from './feedback/error-state.tsx';
export { Illustration, type IllustrationName } from './feedback/illustrations.tsx';
export { CardsSkeleton, FormSkeleton, PageSkeleton, TableSkeleton } from './feedback/skeletons.tsx';
export { type ToastOptions, toast } from './feedback/toast.tsx';
export { AuthenticatorKey, type AuthenticatorKeyProps } from './forms/authenticator-key.tsx';
export { CodeList, type CodeListProps } from './forms/code-list.tsx';
export { FileDrop, type FileDropProps } from './forms/file-drop.tsx';
export { FileRow, type FileRowProps, type FileRowState } from './forms/file-row.tsx';
export {
  FieldError,
  FormActions,
  type FormActionsProps,
  FormField,
  type FormFieldProps,
  FormStack,
  OptionalLabel,
} from './forms/form-field.tsx';
export { OtpField, type OtpFieldProps } from './forms/otp-field.tsx';
export { PasswordField, type PasswordFieldProps } from './forms/password-field.tsx';
export { passwordStrength, type Strength } from './forms/password-strength.ts';
export { SplitPane, type SplitPaneProps } from './layout/split-pane.tsx';
export { Actions, Key } from './page/actions.tsx';
export { type KeyValueItem, KeyValueList, type KeyValueListProps } from './page/key-value.tsx';
export { Page, type PageProps, Section, type SectionProps } from './page/page.tsx';
export { type Crumb, PageHeader, type PageHeaderProps } from './page/page-header.tsx';
export { Sparkline, type SparklineProps } from './page/sparkline.tsx';
export { Stat, StatGrid, type StatProps } from './page/stat.tsx';
export { type TabLink, TabLinks } from './page/tab-links.tsx';
export { AppShell, type AppShellProps } from './shell/app-shell.tsx';
export { ColorSchemeControl } from './shell/color-scheme-control.tsx';
export {
  KeyboardShortcuts,
  type Shortcut,
  useShortcuts,
  useShowShortcuts,
} from './shell/keyboard-shortcuts.tsx';
export { type LinkProps, UiLink, UiProvider, type UiSettings, useUiSettings } from './shell/link.tsx';
export { isCurrent, type NavGroup, type NavItem, NavList } from './shell/navigation.tsx';
export { ProductSwitcher, type ProductSwitcherProps } from './shell/product-switcher.tsx';
export { SiteFrame, type SiteFrameProps, type SiteLink } from './shell/site-frame.tsx';
export { useProductAccent } from './shell/use-product-accent.ts';
export { OrganizationSwitcher, UserMenu } from './shell/user-menu.tsx';
export { type NoticeItem, NoticeList } from './status/notice-list.tsx';
export { NotificationBell, type NotificationBellProps } from './status/notification-bell.tsx';
export {
  type Stage,
  StageProgress,
  type StageProgressProps,
  type StageState,
} from './status/stage-progress.tsx';
export {
  StatusBadge,
  type StatusBadgeProps,
  type StatusIcon,
  type StatusLook,
  type StatusTone,
  statusLooks,
} from './status/status-badge.tsx';
export { Timeline, type TimelineEntry } from './status/timeline.tsx';
export { type Verdict, VerdictBadge, verdictLooks } from './status/verdict-badge.tsx';
export type { Column, Sort, SortDirection } from './table/columns.ts';
export { DataTable, type DataTableProps } from './table/data-table.tsx';
export { type Filter, FilterBar, type FilterBarProps } from './table/filter-bar.tsx';
export { Pager, type PagerProps } from './table/pager.tsx';
export { CopyButton, type CopyButtonProps } from './values/copy-button.tsx';
export { Bytes, Money, NumberValue, type NumberValueProps } from './values/figures.tsx';
export {
  type DateStyle,
  formatAge,
  formatBytes,
  formatDate,
  formatMoney,
  formatNumber,
} from './values/format.ts';
export { DateTime, RelativeTime } from './values/times.tsx';
