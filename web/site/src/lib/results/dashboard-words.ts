import { officeDashboard as wordsEn } from '../../../../../words/en/office-dashboard.ts';
import {
  officeDashboard as wordsEs,
  type OfficeDashboardWords,
} from '../../../../../words/es/office-dashboard.ts';
import type { Language } from '../language.ts';

export function dashboardWords(language: Language): OfficeDashboardWords {
  return language === 'es' ? wordsEs : wordsEn;
}
