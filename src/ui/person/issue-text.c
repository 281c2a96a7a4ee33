/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says in words what domain/validate.h found. */
#include "config.h"

#include "ui/person/issue-text.h"

#include "ui/person/field-labels.h"
#include "ui/person/field-value.h"

#include <glib/gi18n.h>

typedef enum
{
  NOTHING,
  DATE,
  NUMBER,
  MUNICIPALITY,
  OTHER,
  OTHER_AND_DATE,
} Parameters;

static const struct
{
  const char *text;
  Parameters parameters;
} sentences[] = {
  [TORGET_ISSUE_MISSING] = { N_("Fill this in."), NOTHING },
  /* Translators: the other field's label, and its date. */
  [TORGET_ISSUE_BEFORE] = { N_("This lies before “%s”, which is %s."), OTHER_AND_DATE },
  /* Translators: the other field's label. */
  [TORGET_ISSUE_NEEDS] = { N_("Fill this in too, since “%s” is filled in."), OTHER },
  [TORGET_ISSUE_FUTURE] = { N_("This day has not come yet."), NOTHING },
  [TORGET_ISSUE_BEFORE_BIRTH] = { N_("The child is born %s."), DATE },
  [TORGET_ISSUE_NO_REASON]
  = { N_("State the reason for part time (förordning 2017:820, 8 §)."), NOTHING },
  [TORGET_ISSUE_NOT_PART_TIME] = { N_("Only a plan on part time has a reason for it."), NOTHING },
  [TORGET_ISSUE_OVER_TWO_YEARS]
  = { N_("From %s the contract has lasted more than two years, and the tenant may have the "
         "right to stay (Jordabalken 12:45)."),
      DATE },
  [TORGET_ISSUE_SERVED_LATE]
  = { N_("The last day that was surely in time was %s (Jordabalken 12:4)."), DATE },
  [TORGET_ISSUE_TOO_MANY_CHOICES] = { N_("The municipality takes %d choices at most."), NUMBER },
  [TORGET_ISSUE_SAME_RANK] = { N_("There already is a choice number %d."), NUMBER },
  [TORGET_ISSUE_TOO_MANY_HOURS] = { N_("Full time is %d hours a week."), NUMBER },
  [TORGET_ISSUE_COURSE_OUTSIDE_PATH] = { N_("The study path does not have this course."), NOTHING },
  /* Translators: a municipality. */
  [TORGET_ISSUE_ELSEWHERE]
  = { N_("The person is registered in %s. Turn to the preparatory group of that municipality "
         "first."),
      MUNICIPALITY },
  [TORGET_ISSUE_OUTSIDE_AGE]
  = { N_("The person was %d years old. The support is meant for adults of 25 to 65 years."),
      NUMBER },
  [TORGET_ISSUE_CONDITION]
  = { N_("A referral needs this before the preparatory group can take the case."), NOTHING },
  [TORGET_ISSUE_NOT_ACCEPTED]
  = { N_("The preparatory group must have decided on coordinated support first."), NOTHING },
  [TORGET_ISSUE_NO_CONSENT]
  = { N_("No consent to coordination is recorded. Record it under Consent."), NOTHING },
  /* Translators: the other field's label. */
  [TORGET_ISSUE_FORBIDDEN_PLACE]
  = { N_("Somebody of the household has protected population registration: no address and no unit "
         "may stand here. Write “Protected”, and keep the place outside Torget."),
      NOTHING },
  [TORGET_ISSUE_PERSONAL_NUMBER]
  = { N_("This has a personal number. An offer goes to other municipalities and must not name "
         "anybody."),
      NOTHING },
  [TORGET_ISSUE_NOT_LATER] = { N_("This must be later than “%s”."), OTHER },
};

static char *
dup_with_municipality (const char *text,
                       int number)
{
  g_autofree char *code = g_strdup_printf ("%04d", number);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (text, torget_label_of ("municipality", code));
#pragma GCC diagnostic pop
}

/**
 * torget_issue_dup_text:
 * @issue: an issue
 * @type: type of the record that was judged
 *
 * Returns: (transfer full): a whole sentence in the user's language
 */
char *
torget_issue_dup_text (const TorgetIssue *issue,
                       const TorgetRecordType *type)
{
  const char *text = _ (sentences[issue->code].text);
  const char *other = issue->other != NULL ? torget_field_label (type->name, issue->other) : NULL;
  char iso[TORGET_DATE_ISO_SIZE];

  torget_date_write_iso (issue->date, iso);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  switch (sentences[issue->code].parameters)
    {
    case DATE:
      return g_strdup_printf (text, iso);
    case MUNICIPALITY:
      return dup_with_municipality (text, issue->number);
    case NUMBER:
      return g_strdup_printf (text, issue->number);
    case OTHER:
      return g_strdup_printf (text, other);
    case OTHER_AND_DATE:
      return g_strdup_printf (text, other, iso);
    case NOTHING:
    default:
      return g_strdup (text);
    }
#pragma GCC diagnostic pop
}
