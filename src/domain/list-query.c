/* SPDX-License-Identifier: GPL-3.0-or-later */
/* List queries as values; see list-query.h. */
#include "config.h"

#include "domain/list-query.h"

static const TorgetField list_query_fields[] = {
  TORGET_TEXT (TorgetListQuery, search),
  TORGET_CODE (TorgetListQuery, municipality, "municipality"),
  TORGET_TEXT (TorgetListQuery, status),
  TORGET_LINK (TorgetListQuery, coordinator_id, "coordinator"),
  TORGET_CODE (TorgetListQuery, plan_status, "plan_status"),
  TORGET_CODE (TorgetListQuery, sfi_status, "sfi_status"),
  TORGET_CODE (TorgetListQuery, course, "sfi_course"),
  TORGET_CODE (TorgetListQuery, preschool_status, "preschool_status"),
  TORGET_CODE (TorgetListQuery, sublet_status, "sublet_status"),
  TORGET_TEXT (TorgetListQuery, group),
  TORGET_INT (TorgetListQuery, sort),
  TORGET_FLAG (TorgetListQuery, descending),
};

TORGET_DEFINE_RECORD (TorgetListQuery, list_query, "list_query")

/**
 * torget_list_query_new:
 *
 * Returns: (transfer full): everything, by name
 */
TorgetListQuery *
torget_list_query_new (void)
{
  return torget_record_new (&torget_list_query_type);
}

void
torget_list_group_free (TorgetListGroup *self)
{
  g_free (self->name);
  g_free (self);
}

/* Stable names of the sort keys. */
static const char *const sort_names[] = {
  [TORGET_SORT_NAME] = "name",
  [TORGET_SORT_BIRTH] = "birth",
  [TORGET_SORT_MUNICIPALITY] = "municipality",
  [TORGET_SORT_STATUS] = "status",
  [TORGET_SORT_DUE] = "due",
  [TORGET_SORT_START] = "start",
  [TORGET_SORT_COURSE] = "course",
  [TORGET_SORT_ADDRESS] = "address",
  [TORGET_SORT_LANDLORD] = "landlord",
  [TORGET_SORT_COORDINATOR] = "coordinator",
};

static gboolean
is_sort (const TorgetField *field)
{
  return g_str_equal (field->name, "sort");
}

static char *
dup_value (const TorgetListQuery *query,
           const TorgetField *field)
{
  if (is_sort (field))
    return g_strdup (sort_names[query->sort]);
  return torget_record_is_set (query, field) ? torget_record_dup_value (query, field) : NULL;
}

/**
 * torget_list_query_to_text:
 * @query: a query
 *
 * Returns: (transfer full): the query as a text that torget_list_query_from_text() reads, to be
 *   kept in the file: a #GVariant of names and values
 */
char *
torget_list_query_to_text (const TorgetListQuery *query)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  g_autoptr (GVariant) variant = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (list_query_fields); i++)
    {
      g_autofree char *value = dup_value (query, &list_query_fields[i]);

      if (value != NULL)
        g_variant_builder_add (&builder, "{ss}", list_query_fields[i].name, value);
    }
  variant = g_variant_ref_sink (g_variant_builder_end (&builder));
  return g_variant_print (variant, FALSE);
}

static int
find_sort (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (sort_names); i++)
    if (g_str_equal (sort_names[i], name))
      return (int) i;
  return TORGET_SORT_NAME;
}

static void
set_value (TorgetListQuery *query,
           const TorgetField *field,
           const char *value)
{
  if (is_sort (field))
    query->sort = find_sort (value);
  else if (field->kind == TORGET_FIELD_TEXT || field->kind == TORGET_FIELD_CODE)
    torget_record_set_text (query, field, value);
  else if (field->kind == TORGET_FIELD_FLAG)
    torget_record_set_number (query, field, g_str_equal (value, "true"));
  else
    torget_record_set_number (query, field, g_ascii_strtoll (value, NULL, 10));
}

/**
 * torget_list_query_from_text:
 * @text: what torget_list_query_to_text() gave
 *
 * What is not known, since a newer program wrote it, is passed over.
 *
 * Returns: (transfer full) (nullable): the query, or %NULL when @text is none
 */
TorgetListQuery *
torget_list_query_from_text (const char *text)
{
  g_autoptr (GVariant) variant
      = g_variant_parse (G_VARIANT_TYPE ("a{ss}"), text, NULL, NULL, NULL);
  TorgetListQuery *query;
  GVariantIter iter;
  const char *name, *value;

  if (variant == NULL)
    return NULL;
  query = torget_list_query_new ();
  g_variant_iter_init (&iter, variant);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, &value))
    {
      const TorgetField *field = torget_record_type_find (&torget_list_query_type, name);

      if (field != NULL)
        set_value (query, field, value);
    }
  return query;
}

/**
 * torget_list_kind_get_name:
 * @kind: a list
 *
 * Returns: its stable name, as the file keeps it
 */
const char *
torget_list_kind_get_name (TorgetListKind kind)
{
  static const char *const names[] = {
    [TORGET_LIST_PERSONS] = "persons",     [TORGET_LIST_PLANS] = "plans",
    [TORGET_LIST_SFI] = "sfi",             [TORGET_LIST_PRESCHOOL] = "preschool",
    [TORGET_LIST_SUBLETS] = "sublets",
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (names), NULL);

  return names[kind];
}
