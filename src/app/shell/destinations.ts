import {
  IconDatabase,
  IconFileImport,
  IconHistory,
  IconMap2,
  IconSettings,
  IconSpeakerphone,
  IconThumbUp,
  IconUsersGroup,
  IconUsersPlus,
} from '@tabler/icons-react';

/** The main screens, in the order of the navigation. */
export const destinations = [
  { key: 'import', short: 'import', href: '/', icon: IconFileImport },
  { key: 'data', short: 'data', href: '/data', icon: IconDatabase },
  { key: 'segments', short: 'segments', href: '/segments', icon: IconUsersGroup },
  { key: 'map', short: 'map', href: '/map', icon: IconMap2 },
  { key: 'recommend', short: 'recommendShort', href: '/recommend', icon: IconThumbUp },
  { key: 'audiences', short: 'audiences', href: '/audiences', icon: IconUsersPlus },
  { key: 'campaigns', short: 'campaigns', href: '/campaigns', icon: IconSpeakerphone },
  { key: 'runs', short: 'runs', href: '/runs', icon: IconHistory },
  { key: 'settings', short: 'settings', href: '/settings', icon: IconSettings },
] as const;
