/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says in words what can happen in a track, and why something cannot have happened. */
#include "config.h"

#include "ui/person/event-text.h"

#include "ui/person/field-labels.h"
#include "ui/person/field-value.h"

#include <glib/gi18n.h>

typedef enum
{
  NOTHING,
  FIELD,
  FIELD_AND_DATE,
  DATE,
  STATUS,
} Parameters;

static const struct
{
  const char *text;
  Parameters parameters;
} sentences[] = {
  /* Translators: a status, such as “Registered”. */
  [TORGET_EVENT_STATUS] = { N_("This cannot follow “%s”."), STATUS },
  /* Translators: the label of a field. */
  [TORGET_EVENT_NEEDS] = { N_("“%s” is not recorded yet."), FIELD },
  [TORGET_EVENT_BEFORE] = { N_("This lies before “%s”, which is %s."), FIELD_AND_DATE },
  [TORGET_EVENT_FUTURE] = { N_("This day has not come yet."), NOTHING },
  [TORGET_EVENT_NO_DATE] = { N_("Fill this in."), NOTHING },
  [TORGET_EVENT_MISSING] = { N_("Fill this in."), NOTHING },
  [TORGET_EVENT_NO_NOTE] = { N_("Say why."), NOTHING },
  [TORGET_EVENT_NO_OFFER] = { N_("No offer waits for an answer."), NOTHING },
  [TORGET_EVENT_ANSWER_OPEN] = { N_("The offer can be answered until %s."), DATE },
  [TORGET_EVENT_GUARANTEE_USED]
  = { N_("A guarantee place has been accepted already, which uses up the guarantee."), NOTHING },
  [TORGET_EVENT_NOT_LAST_COURSE] = { N_("SFI is completed with course D."), NOTHING },
  [TORGET_EVENT_UNSIGNED] = { N_("A guardian has not signed yet."), NOTHING },
  [TORGET_EVENT_NO_WAIVER] = { N_("No waiver is filed."), NOTHING },
  [TORGET_EVENT_OTHER_MUNICIPALITY]
  = { N_("The person is registered in another municipality, whose own preparatory group comes "
         "first."),
      NOTHING },
  [TORGET_EVENT_CONDITIONS]
  = { N_("Not all conditions are met: registered, informed, able, and consent signed with a copy "
         "to the person."),
      NOTHING },
};

static const char *
get_status_label (const TorgetRecord *subject)
{
  const TorgetField *field = torget_record_type_find (subject->type, "status");

  return torget_label_of (field->refers, torget_record_get_text (subject, field));
}

/**
 * torget_event_refusal_dup_text:
 * @refusal: why something cannot have happened
 * @subject: the record that it was to happen to
 *
 * Returns: (transfer full): a whole sentence in the user's language
 */
char *
torget_event_refusal_dup_text (const TorgetEventRefusal *refusal,
                               const TorgetRecord *subject)
{
  const char *text = _ (sentences[refusal->code].text);
  const char *field = refusal->field != NULL
                          ? torget_field_label (refusal->type->name, refusal->field)
                          : NULL;
  char iso[TORGET_DATE_ISO_SIZE];

  torget_date_write_iso (refusal->date, iso);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  switch (sentences[refusal->code].parameters)
    {
    case FIELD:
      return g_strdup_printf (text, field);
    case FIELD_AND_DATE:
      return g_strdup_printf (text, field, iso);
    case DATE:
      return g_strdup_printf (text, iso);
    case STATUS:
      return g_strdup_printf (text, get_status_label (subject));
    case NOTHING:
    default:
      return g_strdup (text);
    }
#pragma GCC diagnostic pop
}

/**
 * torget_event_get_label:
 * @kind: code of event_kind
 *
 * Returns: (transfer none): what happened, in the user's language
 */
const char *
torget_event_get_label (const char *kind)
{
  return torget_label_of ("event_kind", kind);
}
