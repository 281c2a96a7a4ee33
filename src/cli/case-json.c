/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a case from JSON by the tables of fields; HACKING.md has the format. What cannot be read
 * is named by its path, such as records.sublet[0].end_date. */
#include "config.h"

#include "cli/case-json.h"

#include "base/clock.h"
#include "domain/code-list.h"
#include "domain/record-types.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

G_GNUC_PRINTF (3, 4)
static gboolean
refuse (GError **error,
        const char *path,
        const char *format,
        ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s: %s", path, text);
  return FALSE;
}

static gboolean
read_date (JsonNode *node,
           const char *path,
           TorgetDate *date,
           GError **error)
{
  const char *text = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;

  *date = text != NULL ? torget_date_from_iso (text) : TORGET_DATE_NONE;
  if (*date != TORGET_DATE_NONE)
    return TRUE;
  return refuse (error, path, _("this is no day; write it as \"2026-11-21\""));
}

static gboolean
read_number (JsonNode *node,
             const char *path,
             gint64 *number,
             GError **error)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return refuse (error, path, _("this is no whole number"));
  *number = json_node_get_int (node);
  return TRUE;
}

static gboolean
read_flag (JsonNode *node,
           const char *path,
           gint64 *flag,
           GError **error)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return refuse (error, path, _("this is neither true nor false"));
  *flag = json_node_get_boolean (node);
  return TRUE;
}

static gboolean
read_text (JsonNode *node,
           const TorgetField *field,
           const char *path,
           gpointer record,
           GError **error)
{
  const TorgetCodeList *list = field->kind == TORGET_FIELD_CODE && field->refers != NULL
                                   ? torget_code_list_get (field->refers)
                                   : NULL;
  const char *text = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;

  if (text == NULL)
    return refuse (error, path, _("this is no text"));
  if (list != NULL && torget_code_list_find (list, text) == NULL)
    return refuse (error, path, _("“%s” is no code of the list “%s”"), text, list->id);
  torget_record_set_text (record, field, text);
  return TRUE;
}

static gboolean
read_field (JsonNode *node,
            const TorgetField *field,
            const char *path,
            gpointer record,
            GError **error)
{
  gint64 number = 0;
  TorgetDate date = TORGET_DATE_NONE;
  gboolean is_read = FALSE;

  switch (field->kind)
    {
    case TORGET_FIELD_TEXT:
    case TORGET_FIELD_CODE:
      return read_text (node, field, path, record, error);
    case TORGET_FIELD_DATE:
      is_read = read_date (node, path, &date, error);
      number = date;
      break;
    case TORGET_FIELD_FLAG:
      is_read = read_flag (node, path, &number, error);
      break;
    case TORGET_FIELD_INT:
    case TORGET_FIELD_LINK:
    default:
      is_read = read_number (node, path, &number, error);
      break;
    }
  if (is_read)
    torget_record_set_number (record, field, number);
  return is_read;
}

static gboolean
read_member (JsonNode *node,
             const char *name,
             const char *where,
             TorgetRecord *record,
             GError **error)
{
  const TorgetField *field = torget_record_type_find (record->type, name);
  g_autofree char *path = g_strdup_printf ("%s.%s", where, name);

  if (g_str_equal (name, "id"))
    return read_number (node, path, &record->id, error);
  if (field == NULL)
    return refuse (error, path, _("“%s” has no such field"), record->type->name);
  return JSON_NODE_HOLDS_NULL (node) || read_field (node, field, path, record, error);
}

static gboolean
read_record (JsonNode *node,
             const TorgetRecordType *type,
             const char *path,
             TorgetRecordSet *records,
             GError **error)
{
  g_autoptr (TorgetRecord) record = torget_record_new (type);
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return refuse (error, path, _("this is no object"));
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &name, &value))
    if (!read_member (value, name, path, record, error))
      return FALSE;
  if (record->id == 0)
    return refuse (error, path, _("the record has no id"));
  if (torget_record_set_find (records, type, record->id) != NULL)
    return refuse (error, path, _("another record of the table has the same id"));
  torget_record_set_add (records, g_steal_pointer (&record));
  return TRUE;
}

static gboolean
read_table (JsonNode *node,
            const char *table,
            TorgetRecordSet *records,
            GError **error)
{
  const TorgetRecordType *type = torget_record_types_find (table);
  g_autofree char *path = g_strdup_printf ("records.%s", table);
  JsonArray *rows;

  if (type == NULL)
    return refuse (error, path, _("there is no such table"));
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return refuse (error, path, _("this is no array"));
  rows = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      g_autofree char *place = g_strdup_printf ("%s[%u]", path, i);

      if (!read_record (json_array_get_element (rows, i), type, place, records, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_records (TorgetCliCase *self,
              JsonNode *node,
              GError **error)
{
  JsonObjectIter iter;
  const char *table;
  JsonNode *value;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return refuse (error, "records", _("this is no object"));
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &table, &value))
    if (!read_table (value, table, self->records, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_parameter (TorgetCliCase *self,
                const char *name,
                JsonNode *node,
                GError **error)
{
  g_autofree char *path = g_strdup_printf ("parameters.%s", name);
  TorgetOfficeParameter parameter;
  gint64 value;

  if (!torget_office_parameter_find (name, &parameter))
    return refuse (error, path, _("there is no such parameter"));
  if (!read_number (node, path, &value, error))
    return FALSE;
  return torget_office_parameters_set (&self->parameters, parameter, value)
         || refuse (error, path, _("this number makes no sense here"));
}

static gboolean
read_parameters (TorgetCliCase *self,
                 JsonNode *node,
                 GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return refuse (error, "parameters", _("this is no object"));
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &name, &value))
    if (!read_parameter (self, name, value, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_part (TorgetCliCase *self,
           const char *name,
           JsonNode *node,
           GError **error)
{
  if (g_str_equal (name, "today"))
    return read_date (node, name, &self->today, error);
  if (g_str_equal (name, "started"))
    return read_date (node, name, &self->started, error);
  if (g_str_equal (name, "parameters"))
    return read_parameters (self, node, error);
  if (g_str_equal (name, "records"))
    return read_records (self, node, error);
  return refuse (error, name, _("only today, started, parameters and records are known here"));
}

/**
 * torget_cli_case_read:
 * @self: (out): the case; clear it even when @error is set
 * @root: root of the document
 * @error: return location of %G_IO_ERROR, INVALID_DATA, with the path of what cannot be read
 *
 * Returns: whether all was read
 */
gboolean
torget_cli_case_read (TorgetCliCase *self,
                      JsonNode *root,
                      GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  *self = (TorgetCliCase){ .today = torget_clock_get_today (),
                           .records = torget_record_set_new () };
  torget_office_parameters_init_defaults (&self->parameters);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return refuse (error, "$", _("this is no object"));
  json_object_iter_init (&iter, json_node_get_object (root));
  while (json_object_iter_next (&iter, &name, &value))
    if (!read_part (self, name, value, error))
      return FALSE;
  return TRUE;
}

/**
 * torget_cli_case_clear:
 * @self: a case
 *
 * Frees what it holds.
 */
void
torget_cli_case_clear (TorgetCliCase *self)
{
  g_clear_pointer (&self->records, torget_record_set_unref);
}
