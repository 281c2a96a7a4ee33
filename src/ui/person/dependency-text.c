/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says in words what hangs on what in a household. */
#include "config.h"

#include "ui/person/dependency-text.h"

#include "ui/person/person-text.h"

#include <glib/gi18n.h>

static const struct
{
  const char *sentence; /* with both names, or one, in the order of their numbers */
  const char *law;
} words[] = {
  /* Translators: %1$s is a parent, %2$s a child. */
  [TORGET_DEPENDS_PLAN_ON_PLACE]
  = { N_("%1$s takes part part time, because %2$s has no preschool place."),
      N_("Förordning 2017:820 8 § p. 3") },
  [TORGET_DEPENDS_SFI_ON_PLACE]
  = { N_("%1$s has not started SFI, and %2$s has no preschool place."),
      N_("Skollagen 20 kap. 29 and 31 a §§, 8 kap. 14 §") },
  /* Translators: %1$s is a child. */
  [TORGET_DEPENDS_QUEUE_ON_LEASE]
  = { N_("The housing contract ends soon with nothing after it, and %1$s may lose a preschool "
         "place near home."),
      N_("The municipality’s rules for preschool") },
  [TORGET_DEPENDS_LEASE_ON_PERMIT]
  = { N_("The residence permit of %1$s ends before the housing contract does."),
      N_("Utlänningslagen 5 kap. 1 a §") },
  /* Translators: %1$s is a parent, %2$s a child. */
  [TORGET_DEPENDS_BOTH_ON_CARE]
  = { N_("Neither %1$s nor any other guardian takes part in anything, while %2$s has no preschool "
         "place."),
      N_("Skollagen 8 kap. 14 §") },
  /* Translators: %1$s is a woman, %2$s a man of the same household. */
  [TORGET_DEPENDS_WOMAN_PART_TIME]
  = { N_("%1$s takes part part time, while %2$s takes part full time."),
      N_("Förordning 2017:820 8 §") },
};

static char *
dup_name (TorgetRecordSet *records,
          gint64 id)
{
  const TorgetPerson *person = id != 0 ? torget_case_get_person (records, id) : NULL;

  return person != NULL ? torget_person_dup_name (person) : g_strdup ("");
}

static char *
replace (char *text,
         const char *mark,
         const char *name)
{
  GString *string = g_string_new (text);

  g_free (text);
  g_string_replace (string, mark, name, 0);
  return g_string_free (string, FALSE);
}

/**
 * torget_dependency_dup_sentence:
 * @dependency: what hangs on what
 * @records: the case
 * @today: the day that counts
 *
 * Returns: (transfer full): a whole sentence, and for how long it has been so
 */
char *
torget_dependency_dup_sentence (const TorgetDependency *dependency,
                                TorgetRecordSet *records,
                                TorgetDate today)
{
  const int weeks = torget_dependency_get_weeks (dependency, today);
  g_autofree char *person = dup_name (records, dependency->person_id);
  g_autofree char *cause = dup_name (records, dependency->cause_id);
  g_autofree char *sentence = g_strdup (_ (words[dependency->kind].sentence));
  g_autofree char *since = NULL;

  sentence = replace (g_steal_pointer (&sentence), "%1$s", person);
  sentence = replace (g_steal_pointer (&sentence), "%2$s", cause);
  if (weeks == 0)
    return g_steal_pointer (&sentence);
  since = dependency->kind == TORGET_DEPENDS_SFI_ON_PLACE
              ? g_strdup_printf (ngettext ("%d week of SFI is lost.", "%d weeks of SFI are lost.",
                                           (gulong) weeks),
                                 weeks)
              : g_strdup_printf (ngettext ("It has been so for %d week.",
                                           "It has been so for %d weeks.", (gulong) weeks),
                                 weeks);
  return g_strdup_printf ("%s %s", sentence, since);
}

/**
 * torget_dependency_get_law:
 * @kind: a kind
 *
 * Returns: (transfer none): the paragraph behind it
 */
const char *
torget_dependency_get_law (TorgetDependencyKind kind)
{
  return _ (words[kind].law);
}
