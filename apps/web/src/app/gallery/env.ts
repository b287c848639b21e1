/** The gallery is for those who build pages: always in development, in production only when asked for. */
export const galleryEnabled = () =>
  process.env.NODE_ENV !== 'production' || process.env.ATRIUM_GALLERY === '1';
