/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A record on two lines: what it is, and what else is known of it. */
#include "config.h"

#include "ui/person/record-spec.h"

#include "base/text.h"
#include "ui/person/field-labels.h"
#include "ui/person/field-value.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * torget_record_spec_get_title:
 * @spec: how records of a type are edited
 * @is_new: whether it is a new one
 *
 * Returns: (transfer none): what the form is called, in the user's language
 */
const char *
torget_record_spec_get_title (const TorgetRecordSpec *spec,
                              gboolean is_new)
{
  return _ (is_new ? spec->add_title : spec->edit_title);
}

/* An activity is often titled like its kind. */
static gboolean
is_same_text (const char *a,
              const char *b)
{
  g_autofree char *one = torget_text_fold (a);
  g_autofree char *other = torget_text_fold (b);

  return g_strcmp0 (one, other) == 0;
}

/**
 * torget_record_spec_dup_headline:
 * @spec: how the record is shown
 * @record: a record
 * @records: (nullable): the case
 *
 * Returns: (transfer full): the values of the headline fields, one that repeats the former told once;
 *   the name of the record type when none is known
 */
char *
torget_record_spec_dup_headline (const TorgetRecordSpec *spec,
                                 gconstpointer record,
                                 TorgetRecordSet *records)
{
  GString *text = g_string_new (NULL);
  g_autofree char *former = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (spec->headline) && spec->headline[i] != NULL; i++)
    {
      const TorgetField *field = torget_record_type_find (spec->type, spec->headline[i]);
      g_autofree char *value = NULL;

      if (!torget_record_is_set (record, field))
        continue;
      value = torget_field_value_dup_of (record, field, records);
      if (former == NULL || !is_same_text (former, value))
        g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", value);
      g_free (former);
      former = g_steal_pointer (&value);
    }
  if (text->len == 0)
    g_string_append (text, torget_table_label (spec->type->name));
  return g_string_free (text, FALSE);
}

static gboolean
is_in_headline (const TorgetRecordSpec *spec,
                const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (spec->headline) && spec->headline[i] != NULL; i++)
    if (g_str_equal (spec->headline[i], field))
      return TRUE;
  return FALSE;
}

static void
append_detail (GString *text,
               gconstpointer record,
               const TorgetField *field,
               TorgetRecordSet *records)
{
  g_autofree char *value = NULL;

  if (!torget_record_is_set (record, field))
    return;
  value = torget_field_value_dup_of (record, field, records);
  /* Translators: the label of a field and its value, in a row of several. */
  g_string_append_printf (text, C_ ("field and value", "%s: %s"),
                          torget_field_label (((const TorgetRecord *) record)->type->name,
                                              field->name),
                          value);
  g_string_append (text, " · ");
}

/**
 * torget_record_spec_dup_details:
 * @spec: how the record is shown
 * @record: a record
 * @records: (nullable): the case
 *
 * Returns: (transfer full): all other known fields, each with its label; may be empty
 */
char *
torget_record_spec_dup_details (const TorgetRecordSpec *spec,
                                gconstpointer record,
                                TorgetRecordSet *records)
{
  GString *text = g_string_new (NULL);

  for (const TorgetSpecGroup *group = spec->groups; group->fields[0] != NULL; group++)
    for (guint i = 0; group->fields[i] != NULL; i++)
      if (!is_in_headline (spec, group->fields[i]))
        append_detail (text, record, torget_record_type_find (spec->type, group->fields[i]),
                       records);
  if (text->len > 0)
    g_string_truncate (text, text->len - strlen (" · "));
  return g_string_free (text, FALSE);
}
