/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a handover as a whole, and of an answer to one. */
#include "config.h"

#include "ui/region/receive-text.h"

#include "base/moment.h"
#include "ui/person/field-value.h"

#include <glib/gi18n.h>

/**
 * torget_receive_dup_counts:
 * @handover: a handover
 *
 * Returns: (transfer full): such as "2 new · 1 already here"
 */
char *
torget_receive_dup_counts (TorgetHandover *handover)
{
  const guint n_new = torget_handover_count (handover, TORGET_HANDOVER_NEW);
  const guint n_known = torget_handover_count (handover, TORGET_HANDOVER_KNOWN);
  const guint n_alike = torget_handover_count (handover, TORGET_HANDOVER_ALIKE);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (n_new > 0)
    /* Translators: a number of persons. */
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u new", "%u new", n_new), n_new));
  if (n_known > 0)
    /* Translators: a number of persons. */
    g_ptr_array_add (parts, g_strdup_printf (_ ("%u already here"), n_known));
  if (n_alike > 0)
    /* Translators: a number of persons. */
    g_ptr_array_add (parts, g_strdup_printf (_ ("%u possibly already here"), n_alike));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
add_note (GString *notes,
          const char *text)
{
  g_string_append_printf (notes, "%s%s", notes->len > 0 ? "\n" : "", text);
}

static void
add_withheld (GString *notes,
              guint n)
{
  g_autofree char *text
      = g_strdup_printf (ngettext ("The sender has withheld %u person.",
                                   "The sender has withheld %u persons.", n),
                         n);

  if (n > 0)
    add_note (notes, text);
}

static void
add_before (GString *notes,
            TorgetHandover *handover)
{
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (torget_handover_get_state (handover) == TORGET_HANDOVER_UNSEEN)
    return;
  day = torget_moment_dup_day (torget_handover_get_decided_time (handover));
  text = g_strdup_printf (
      torget_handover_get_state (handover) == TORGET_HANDOVER_ACCEPTED
          /* Translators: a day and the name of a user. */
          ? _ ("This file has come before: accepted on %s by %s.")
          /* Translators: a day and the name of a user. */
          : _ ("This file has come before: declined on %s by %s."),
      day, torget_handover_get_decided_by (handover));
  add_note (notes, text);
}

/**
 * torget_receive_dup_missing:
 * @missing: files of another office that have not come
 *
 * Returns: (transfer full): which ones
 */
char *
torget_receive_dup_missing (const TorgetMissingFiles *missing)
{
  const char *office = torget_label_of ("municipality", missing->municipality);

  if (missing->first == missing->last)
    /* Translators: number of a sealed file among those of one sender, and a municipality. */
    return g_strdup_printf (_ ("File no. %u from %s has not come."), missing->first, office);
  /* Translators: numbers of the first and the last sealed file that are missing, and a
   * municipality. */
  return g_strdup_printf (_ ("Files no. %u to %u from %s have not come."), missing->first,
                          missing->last, office);
}

static void
add_missing (GString *notes,
             TorgetHandover *handover)
{
  const TorgetMissingFiles *missing = torget_handover_get_missing (handover);
  g_autofree char *text = missing != NULL ? torget_receive_dup_missing (missing) : NULL;
  /* Translators: %s is a sentence that says which files have not come. */
  g_autofree char *note
      = text != NULL ? g_strdup_printf (_ ("%s Ask the sender for what is missing."), text) : NULL;

  if (note != NULL)
    add_note (notes, note);
  if (torget_handover_is_new_series (handover))
    add_note (notes, _ ("The sender has restored a backup since its last file. Ask whether "
                        "everything has come that was sealed before."));
}

/**
 * torget_receive_dup_warnings:
 * @handover: a handover
 *
 * Returns: (transfer full): what to think of before it is answered, line by line; empty for nothing
 */
char *
torget_receive_dup_warnings (TorgetHandover *handover)
{
  GString *notes = g_string_new (NULL);

  if (!torget_handover_is_sealed (handover))
    add_note (notes, _ ("The file is not sealed: nothing shows who has written it."));
  add_missing (notes, handover);
  add_before (notes, handover);
  return g_string_free (notes, FALSE);
}

static void
add_basis (GString *notes,
           TorgetHandover *handover)
{
  const char *basis = torget_handover_get_legal_basis (handover);
  /* Translators: what the sender states as the legal ground of the handover. */
  g_autofree char *text
      = basis != NULL ? g_strdup_printf (_ ("Legal basis: %s"), basis) : NULL;

  if (text != NULL)
    add_note (notes, text);
}

/**
 * torget_receive_dup_notes:
 * @handover: a handover
 *
 * Returns: (transfer full): what its sender says of it, line by line
 */
char *
torget_receive_dup_notes (TorgetHandover *handover)
{
  GString *notes = g_string_new (NULL);
  g_autoptr (GDateTime) time
      = g_date_time_new_from_unix_local (torget_handover_get_created (handover) / G_USEC_PER_SEC);
  g_autofree char *moment = g_date_time_format (time, "%Y-%m-%d %H:%M");
  /* Translators: %s is a day and a time. */
  g_autofree char *written = g_strdup_printf (_ ("Written %s"), moment);

  add_note (notes, written);
  add_basis (notes, handover);
  add_withheld (notes, torget_handover_get_withheld (handover));
  return g_string_free (notes, FALSE);
}

/**
 * torget_receive_dup_receipt_text:
 * @receipt: an answer to a handover of this office
 *
 * Returns: (transfer full): what it says
 */
char *
torget_receive_dup_receipt_text (const TorgetReceipt *receipt)
{
  const char *sender = torget_label_of ("municipality", receipt->sender);

  if (receipt->is_accepted)
    return g_strdup_printf (
        /* Translators: a number of persons, and the name of a municipality. */
        ngettext ("%u person was accepted by %s.", "%u persons were accepted by %s.",
                  receipt->persons),
        receipt->persons, sender);
  if (receipt->reason == NULL)
    /* Translators: the name of a municipality. */
    return g_strdup_printf (_ ("Declined by %s."), sender);
  /* Translators: the name of a municipality, and a reason. */
  return g_strdup_printf (_ ("Declined by %s: %s"), sender, receipt->reason);
}
