/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the verification of a submission has found. */
#include "config.h"

#include "wording/verdict-text.h"

#include <glib/gi18n.h>

/* Why the figures could not be derived byte by byte. */
static void
append_reasons (GString *text,
                const TorgetVerdict *verdict)
{
  if (verdict->n_erased > 0)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (
          text,
          ngettext ("%u person has been erased since, whose records cannot be counted again.",
                    "%u persons have been erased since, whose records cannot be counted again.",
                    verdict->n_erased),
          verdict->n_erased);
    }
  if (verdict->is_other_program)
    g_string_append_printf (text, "\n%s", _ ("Another version of Torget wrote the file."));
  for (guint i = 0; i < verdict->changed->len; i++)
    {
      const char *indicator = g_ptr_array_index (verdict->changed, i);

      g_string_append_c (text, '\n');
      /* Translators: %s is the id of an indicator. */
      g_string_append_printf (text, _ ("The definition of %s has changed since."), indicator);
    }
}

/**
 * torget_verdict_dup_findings:
 * @verdict: of a submission
 *
 * Returns: (transfer full): whether the file is whole and could be derived again, and why not; one
 *   sentence a line. The figures that differ are not among them
 */
char *
torget_verdict_dup_findings (const TorgetVerdict *verdict)
{
  GString *text = g_string_new (verdict->is_whole
                                    ? _ ("The kept file has the digest that it had.")
                                    : _ ("The kept file does NOT have the digest that it had."));

  g_string_append_printf (text, "\n%s",
                          verdict->is_same ? _ (
                              "Computed again from the change log, it is the same byte by byte.")
                                           : _ ("Computed again from the change log, it differs."));
  if (!verdict->is_same)
    append_reasons (text, verdict);
  return g_string_free (text, FALSE);
}
