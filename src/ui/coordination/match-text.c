/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a person and a practice place match, in words. */
#include "config.h"

#include "ui/coordination/match-text.h"

#include "ui/person/field-value.h"

#include <glib/gi18n.h>

/* @text: (transfer full) */
static void
add (GString *all,
     char *text)
{
  g_string_append_printf (all, "%s%s", all->len > 0 ? " · " : "", text);
  g_free (text);
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

static void
add_named (GString *all,
           const char *format,
           const char *list_id,
           const char *code)
{
  add (all, g_strdup_printf (format, torget_label_of (list_id, code)));
}

#pragma GCC diagnostic pop

/**
 * torget_match_dup_person_text:
 * @person: somebody whom a place is possible for
 *
 * Returns: (transfer full): why, in the user's language
 */
char *
torget_match_dup_person_text (const TorgetPersonMatch *person)
{
  const guint reasons = (guint) person->reasons;
  GString *text = g_string_new (NULL);

  if (reasons & TORGET_MATCH_WISH)
    add (text, g_strdup (_ ("Wants the sector")));
  if (reasons & TORGET_MATCH_EXPERIENCE)
    add (text, g_strdup (_ ("Has practised in the sector")));
  if (person->sfi_course != NULL)
    /* Translators: a course of SFI, such as C. */
    add (text, g_strdup_printf (_ ("SFI course %s"), person->sfi_course));
  if (person->sfi_track != NULL)
    add (text, g_strdup (torget_label_of ("sfi_track", person->sfi_track)));
  /* Translators: hours a week that are not filled. */
  add (text, g_strdup_printf (_ ("%d h a week free"), torget_match_hours_free (person)));
  if (reasons & TORGET_MATCH_HOME)
    /* Translators: a municipality. */
    add_named (text, _ ("Lives in %s"), "municipality", person->municipality);
  else if (reasons & TORGET_MATCH_COMMUTING)
    /* Translators: a municipality. */
    add_named (text, _ ("Can commute from %s"), "municipality", person->municipality);
  return g_string_free (text, FALSE);
}

static void
add_place (GString *text,
           const TorgetPlaceMatch *place)
{
  if (place->municipality == NULL)
    return;
  if ((guint) place->reasons & TORGET_MATCH_HOME)
    /* Translators: the municipality that both the place and the person are in. */
    add_named (text, _ ("In %s, as the person"), "municipality", place->municipality);
  else
    /* Translators: a municipality. */
    add_named (text, _ ("In %s, within commuting distance"), "municipality",
               place->municipality);
}

/* How fresh, and whom to ask. */
static void
add_offer (GString *text,
           const TorgetPlaceMatch *place)
{
  char received[TORGET_DATE_ISO_SIZE];
  char valid_to[TORGET_DATE_ISO_SIZE];

  torget_date_write_iso (place->received_date, received);
  torget_date_write_iso (place->valid_to, valid_to);
  /* Translators: a municipality, then two dates. */
  add (text, g_strdup_printf (_ ("Offered by %s, received %s, valid until %s"),
                              torget_label_of ("municipality", place->municipality), received,
                              valid_to));
  if (place->contact != NULL)
    /* Translators: a function of another municipality. */
    add (text, g_strdup_printf (_ ("Ask %s"), place->contact));
}

/**
 * torget_match_dup_place_text:
 * @place: a place that is possible for somebody
 *
 * Returns: (transfer full): why, in the user's language
 */
char *
torget_match_dup_place_text (const TorgetPlaceMatch *place)
{
  const guint reasons = (guint) place->reasons;
  GString *text = g_string_new (NULL);

  if (reasons & TORGET_MATCH_WISH)
    /* Translators: a sector, such as construction. */
    add_named (text, _ ("%s, which the person wants"), "sector", place->sector);
  else if (place->sector != NULL)
    add (text, g_strdup (torget_label_of ("sector", place->sector)));
  if (reasons & TORGET_MATCH_EXPERIENCE)
    add (text, g_strdup (_ ("Has practised in the sector")));
  if (place->sfi_course != NULL)
    /* Translators: a course of SFI, such as C. */
    add (text, g_strdup_printf (_ ("Asks for SFI course %s"), place->sfi_course));
  if (place->hours_per_week > 0)
    add (text, g_strdup_printf (_ ("%d h a week"), place->hours_per_week));
  add_place (text, place);
  add (text, g_strdup_printf (ngettext ("%d place left", "%d places left",
                                        (gulong) place->places_left),
                              place->places_left));
  if (torget_place_match_is_offered (place))
    add_offer (text, place);
  return g_string_free (text, FALSE);
}
