/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What torgetctl's commands share to print JSON. */
#include "config.h"

#include "cli/json-print.h"

#include <stdio.h>

/**
 * torget_cli_print_json:
 * @builder: a builder whose root is complete
 *
 * Prints the document on standard output.
 */
void
torget_cli_print_json (JsonBuilder *builder)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = NULL;

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  puts (text);
}

/**
 * torget_cli_add_text:
 * @builder: a builder in an object
 * @name: member name
 * @value: (nullable): text, written as null when not known
 */
void
torget_cli_add_text (JsonBuilder *builder,
                     const char *name,
                     const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

/**
 * torget_cli_add_texts:
 * @builder: a builder in an object
 * @name: member name
 * @text: a text in both languages, written as an object with `sv` and `en`
 */
void
torget_cli_add_texts (JsonBuilder *builder,
                      const char *name,
                      const TorgetRuleText *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  torget_cli_add_text (builder, "sv", text->sv);
  torget_cli_add_text (builder, "en", text->en);
  json_builder_end_object (builder);
}

/**
 * torget_cli_add_number:
 * @builder: a builder in an object
 * @name: member name
 * @value: a row id or a count
 */
void
torget_cli_add_number (JsonBuilder *builder,
                       const char *name,
                       gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

/**
 * torget_cli_add_flag:
 * @builder: a builder in an object
 * @name: member name
 * @value: yes or no
 */
void
torget_cli_add_flag (JsonBuilder *builder,
                     const char *name,
                     gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

/**
 * torget_cli_add_date:
 * @builder: a builder in an object
 * @name: member name
 * @date: a date, written as in ISO 8601; null for %TORGET_DATE_NONE
 */
void
torget_cli_add_date (JsonBuilder *builder,
                     const char *name,
                     TorgetDate date)
{
  char iso[TORGET_DATE_ISO_SIZE];

  torget_cli_add_text (builder, name,
                       date != TORGET_DATE_NONE ? torget_date_write_iso (date, iso) : NULL);
}

/**
 * torget_cli_add_strings:
 * @builder: a builder in an object
 * @name: member name
 * @strings: (nullable) (element-type utf8): texts; %NULL for none
 */
void
torget_cli_add_strings (JsonBuilder *builder,
                        const char *name,
                        GPtrArray *strings)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; strings != NULL && i < strings->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (strings, i));
  json_builder_end_array (builder);
}

static void
add_array (JsonBuilder *builder,
           GPtrArray *items,
           TorgetCliAddFunc add)
{
  json_builder_begin_array (builder);
  for (guint i = 0; i < items->len; i++)
    {
      json_builder_begin_object (builder);
      add (builder, g_ptr_array_index (items, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * torget_cli_add_objects:
 * @builder: a builder in an object
 * @name: member name
 * @items: what is listed
 * @add: adds the members of the object that an item becomes
 */
void
torget_cli_add_objects (JsonBuilder *builder,
                        const char *name,
                        GPtrArray *items,
                        TorgetCliAddFunc add)
{
  json_builder_set_member_name (builder, name);
  add_array (builder, items, add);
}

/**
 * torget_cli_print_objects:
 * @items: what is listed
 * @add: adds the members of the object that an item becomes
 *
 * Prints a document that is a list of objects on standard output.
 */
void
torget_cli_print_objects (GPtrArray *items,
                          TorgetCliAddFunc add)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  add_array (builder, items, add);
  torget_cli_print_json (builder);
}
