/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who stands behind a figure; see behind-print.h. */
#include "config.h"

#include "cli/behind-print.h"

#include "cli/followup-print.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* Ids under a name, and the sign that stands before each where there are no names. */
typedef struct
{
  const char *name;
  const char *sign;
  GArray *ids;
} Ids;

static void
add_ids (JsonBuilder *builder,
         const Ids *list)
{
  json_builder_set_member_name (builder, list->name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < list->ids->len; i++)
    json_builder_add_int_value (builder, g_array_index (list->ids, gint64, i));
  json_builder_end_array (builder);
}

static void
print_ids (const Ids *list)
{
  for (guint i = 0; i < list->ids->len; i++)
    printf ("%s%" G_GINT64_FORMAT "\n", list->sign, g_array_index (list->ids, gint64, i));
}

static void
warn_of_protected (guint n_protected)
{
  if (n_protected > 0)
    fprintf (stderr,
             ngettext ("%u person is not listed, because the person is protected.\n",
                       "%u persons are not listed, because they are protected.\n", n_protected),
             n_protected);
}

/* Returns: (transfer full): an object that is not ended yet */
static JsonBuilder *
begin (const char *id,
       const Ids *lists,
       guint n_lists)
{
  JsonBuilder *builder = json_builder_new ();

  json_builder_begin_object (builder);
  torget_cli_add_text (builder, "id", id);
  for (guint i = 0; i < n_lists; i++)
    add_ids (builder, &lists[i]);
  return builder;
}

static void
end (JsonBuilder *builder,
     guint n_protected)
{
  torget_cli_add_count (builder, "protected", n_protected, TRUE);
  json_builder_end_object (builder);
  torget_cli_print_json (builder);
}

static void
print_persons (TorgetCli *cli,
               const char *id,
               GArray *ids,
               guint n_protected)
{
  const Ids list = { "persons", "", ids };
  g_autoptr (JsonBuilder) builder = cli->json ? begin (id, &list, 1) : NULL;

  warn_of_protected (n_protected);
  if (builder != NULL)
    end (builder, n_protected);
  else
    print_ids (&list);
}

/**
 * torget_cli_print_behind:
 * @cli: the options
 * @indicator: which figure
 * @behind: who stands behind it
 */
void
torget_cli_print_behind (TorgetCli *cli,
                         const TorgetIndicator *indicator,
                         const TorgetBehind *behind)
{
  print_persons (cli, indicator->id, behind->ids, behind->n_protected);
}

/**
 * torget_cli_print_conflict:
 * @cli: the options
 * @conflict: whom it concerns
 */
void
torget_cli_print_conflict (TorgetCli *cli,
                           const TorgetConflict *conflict)
{
  print_persons (cli, conflict->code, conflict->ids, conflict->n_protected);
}

/* Nobody can be looked up who is not there any more. */
static void
warn_of_removed (guint n_removed)
{
  if (n_removed > 0)
    fprintf (stderr,
             ngettext ("%u person has left the register since, and cannot be listed.\n",
                       "%u persons have left the register since, and cannot be listed.\n",
                       n_removed),
             n_removed);
}

/**
 * torget_cli_print_change:
 * @cli: the options
 * @indicator: which figure
 * @change: who came and who went
 */
void
torget_cli_print_change (TorgetCli *cli,
                         const TorgetIndicator *indicator,
                         const TorgetFigureChange *change)
{
  const Ids lists[] = {
    { "entered", "+", change->entered },
    { "left", "-", change->left },
    { "gained", ">", change->gained },
    { "lost", "<", change->lost },
  };
  g_autoptr (JsonBuilder) builder
      = cli->json ? begin (indicator->id, lists, G_N_ELEMENTS (lists)) : NULL;

  warn_of_protected (change->n_protected);
  warn_of_removed (change->n_removed);
  if (builder != NULL)
    {
      torget_cli_add_count (builder, "stayed", change->n_stayed, TRUE);
      torget_cli_add_count (builder, "removed", change->n_removed, TRUE);
      end (builder, change->n_protected);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    print_ids (&lists[i]);
}
