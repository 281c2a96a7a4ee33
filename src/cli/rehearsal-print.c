/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export --rehearse: the figures that would go, what they were, and what stands in the way. */
#include "config.h"

#include "cli/rehearsal-print.h"

#include "cli/deadline-print.h"
#include "domain/code-list.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* Returns: (transfer full): as a file tells it; what is hidden is `-` */
static char *
dup_told (const TorgetFigure *figure)
{
  g_autofree char *denominator = NULL;
  double value;

  if (!torget_figure_get_value (figure, &figure->total, &value))
    return g_strdup ("-");
  denominator = figure->total.hides_denominator ? g_strdup ("-")
                                                : g_strdup_printf ("%u", figure->total.denominator);
  return g_strdup_printf ("%.1f (%s)", value, denominator);
}

static const TorgetFigure *
get_former (const TorgetRehearsal *rehearsal,
            guint indicator)
{
  const TorgetAggregate *told = rehearsal->told;

  return told != NULL && told->versions[indicator] != 0 ? &told->followup->figures[indicator]
                                                        : NULL;
}

static void
print_change (const TorgetFigureChange *change)
{
  printf ("  +%u -%u", change->entered->len, change->left->len + change->n_removed);
  if (change->gained->len > 0 || change->lost->len > 0)
    printf ("  >%u <%u", change->gained->len, change->lost->len);
}

static void
print_figure (const TorgetRehearsal *rehearsal,
              guint indicator)
{
  const TorgetFigure *figure = &rehearsal->aggregate->followup->figures[indicator];
  const TorgetFigure *former = get_former (rehearsal, indicator);
  g_autofree char *now = dup_told (figure);
  g_autofree char *before = former != NULL ? dup_told (former) : g_strdup ("");

  printf ("%-28s %16s -> %16s", figure->indicator->id, before, now);
  if (rehearsal->changes != NULL)
    print_change (rehearsal->changes[indicator]);
  if (figure->n_gaps > 0)
    /* Translators: %u is how many records are not counted, since something in them is missing. */
    printf (_ ("  %u with gaps"), figure->n_gaps);
  putchar ('\n');
}

static void
print_validity (const TorgetRehearsal *rehearsal)
{
  if (rehearsal->invalid == NULL)
    /* Translators: %s is the version of a schema, then a digest. */
    printf (_ ("The file is valid against schema %s. SHA-256 %s\n"), rehearsal->schema_version,
            rehearsal->sha256);
  else
    /* Translators: %s is the version of a schema, then what is wrong. */
    printf (_ ("The file is NOT valid against schema %s: %s\n"), rehearsal->schema_version,
            rehearsal->invalid);
}

static void
print_conflicts (GPtrArray *conflicts)
{
  if (conflicts->len > 0)
    puts (_ ("Should be settled before:"));
  for (guint i = 0; i < conflicts->len; i++)
    {
      const TorgetConflict *conflict = g_ptr_array_index (conflicts, i);

      printf ("%-28s %4u  %s\n", conflict->code, torget_conflict_count (conflict),
              torget_code_label ("conflict", conflict->code, torget_cli_get_language ()));
    }
}

/**
 * torget_cli_print_left_out:
 * @left_out: (array fixed-size=TORGET_N_LEFT_OUT): how many, by reason
 */
void
torget_cli_print_left_out (const guint *left_out)
{
  for (guint i = 0; i < TORGET_N_LEFT_OUT; i++)
    if (left_out[i] > 0)
      printf ("    %4u  %s\n", left_out[i],
              torget_code_label ("left_out", torget_left_out_get_code ((TorgetLeftOut) i),
                                 torget_cli_get_language ()));
}

/**
 * torget_cli_add_left_out:
 * @builder: in an object
 * @left_out: (array fixed-size=TORGET_N_LEFT_OUT): how many, by reason
 */
void
torget_cli_add_left_out (JsonBuilder *builder,
                         const guint *left_out)
{
  json_builder_set_member_name (builder, "left_out");
  json_builder_begin_object (builder);
  for (guint i = 0; i < TORGET_N_LEFT_OUT; i++)
    torget_cli_add_number (builder, torget_left_out_get_code ((TorgetLeftOut) i), left_out[i]);
  json_builder_end_object (builder);
}

/**
 * torget_cli_print_rehearsal:
 * @rehearsal: of an aggregate
 */
void
torget_cli_print_rehearsal (const TorgetRehearsal *rehearsal)
{
  guint n_cells;
  guint n_hidden;

  torget_aggregate_tally (rehearsal->aggregate, &n_cells, &n_hidden);
  /* Translators: counts of persons, figures and hidden figures. */
  printf (_ ("%u persons are counted. %u of %u figures are hidden.\n"),
          rehearsal->aggregate->population.count, n_hidden, n_cells);
  torget_cli_print_left_out (rehearsal->left_out);
  print_validity (rehearsal);
  if (rehearsal->last == NULL)
    puts (_ ("Nothing has been submitted before."));
  else
    /* Translators: %s is a year. */
    printf (_ ("Compared with what was submitted last, for %s:\n"), rehearsal->last->period);
  for (guint i = 0; i < torget_n_indicators; i++)
    print_figure (rehearsal, i);
  if (rehearsal->n_erased > 0)
    printf (ngettext ("%u person has been erased since, and is in no list of those who left.\n",
                      "%u persons have been erased since, and are in no list of those who left.\n",
                      rehearsal->n_erased),
            rehearsal->n_erased);
  for (guint i = 0; rehearsal->changed != NULL && i < rehearsal->changed->len; i++)
    printf (_ ("The definition of %s has changed since.\n"),
            (const char *) g_ptr_array_index (rehearsal->changed, i));
  print_conflicts (rehearsal->conflicts);
}

static void
add_change (JsonBuilder *builder,
            const TorgetFigureChange *change)
{
  torget_cli_add_number (builder, "entered", change->entered->len);
  torget_cli_add_number (builder, "left", change->left->len + change->n_removed);
  torget_cli_add_number (builder, "gained", change->gained->len);
  torget_cli_add_number (builder, "lost", change->lost->len);
  torget_cli_add_number (builder, "protected", change->n_protected);
}

static void
add_figure (JsonBuilder *builder,
            const TorgetRehearsal *rehearsal,
            guint indicator)
{
  const TorgetFigure *figure = &rehearsal->aggregate->followup->figures[indicator];
  const TorgetFigure *former = get_former (rehearsal, indicator);
  g_autofree char *now = dup_told (figure);
  g_autofree char *before = former != NULL ? dup_told (former) : NULL;

  json_builder_begin_object (builder);
  torget_cli_add_text (builder, "id", figure->indicator->id);
  torget_cli_add_text (builder, "before", before);
  torget_cli_add_text (builder, "now", now);
  torget_cli_add_number (builder, "gaps", figure->n_gaps);
  if (rehearsal->changes != NULL)
    add_change (builder, rehearsal->changes[indicator]);
  json_builder_end_object (builder);
}

static void
add_conflict (JsonBuilder *builder,
              gconstpointer data)
{
  const TorgetConflict *conflict = data;

  torget_cli_add_text (builder, "code", conflict->code);
  torget_cli_add_number (builder, "count", torget_conflict_count (conflict));
  torget_cli_add_number (builder, "protected", conflict->n_protected);
}

/**
 * torget_cli_print_rehearsal_json:
 * @rehearsal: of an aggregate
 */
void
torget_cli_print_rehearsal_json (const TorgetRehearsal *rehearsal)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  guint n_cells;
  guint n_hidden;

  torget_aggregate_tally (rehearsal->aggregate, &n_cells, &n_hidden);
  json_builder_begin_object (builder);
  torget_cli_add_number (builder, "persons", rehearsal->aggregate->population.count);
  torget_cli_add_number (builder, "figures", n_cells);
  torget_cli_add_number (builder, "hidden", n_hidden);
  torget_cli_add_left_out (builder, rehearsal->left_out);
  torget_cli_add_text (builder, "schema_version", rehearsal->schema_version);
  torget_cli_add_flag (builder, "valid", rehearsal->invalid == NULL);
  torget_cli_add_text (builder, "reason", rehearsal->invalid);
  torget_cli_add_text (builder, "sha256", rehearsal->sha256);
  torget_cli_add_number (builder, "last", rehearsal->last != NULL ? rehearsal->last->id : 0);
  torget_cli_add_text (builder, "last_period",
                       rehearsal->last != NULL ? rehearsal->last->period : NULL);
  torget_cli_add_number (builder, "erased_since", rehearsal->n_erased);
  torget_cli_add_objects (builder, "conflicts", rehearsal->conflicts, add_conflict);
  torget_cli_add_strings (builder, "changed_definitions", rehearsal->changed);
  json_builder_set_member_name (builder, "indicators");
  json_builder_begin_array (builder);
  for (guint i = 0; i < torget_n_indicators; i++)
    add_figure (builder, rehearsal, i);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  torget_cli_print_json (builder);
}
