/** The words of each version of a prompt, as a hash: other words are another version. Old lines stay. */
export const PROMPT_VERSIONS: Readonly<Record<string, string>> = {
  'outreach v2': '90a05c19acceee26',
  'follow-up v1': 'fd902064c7e73d74',
  'counter-reply v3': 'c5aaa527f3d9b675',
  'recap v1': '3d70746d8b5024d5',
  'revision-feedback v1': '4e063fe58ff73c41',
  'thanks v1': 'b9addf94cf2c8c03',
  'renewal v1': 'f01e35cc2ac8ce70',
  'ambassador v1': '61176107ffbe8ebc',
  'feedback-request v1': '804cf941507ce10a',
  'read-offer v1': '79c5e35e7c9d4038',
};
