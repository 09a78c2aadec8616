import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { changeLanguage, languages, translations } from '../../i18n';

/** Each language is written in itself. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <Menu position="bottom-end" width={160}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('language.label')}
          data-testid="language-switch"
        >
          <IconLanguage size={20} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            rightSection={i18n.language === language ? <IconCheck size={16} /> : null}
            onClick={() => void changeLanguage(language)}
            data-testid={`language-${language}`}
          >
            {translations[language]!.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
