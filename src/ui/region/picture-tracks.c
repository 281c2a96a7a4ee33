/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The persons of one track in all municipalities: a row for each municipality that tells, and for each
 * place where its persons live. A row is read out as a whole. */
#include "config.h"

#include "ui/region/picture-tracks.h"

#include "domain/code-list.h"
#include "ui/region/picture-group.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

/* A municipality, and another one where its persons live. */
#define NAME_CHARS 26

/* A count, or that it is hidden. */
#define VALUE_CHARS 6

/* What the rows of a track have in common. */
typedef struct
{
  const TorgetRegionPicture *picture;
  guint track;
  guint largest; /* of which a bar has its full length */
} Track;

static guint
find_largest (const TorgetRegionPicture *picture,
              guint track)
{
  const TorgetAggregatePlace *place;
  guint largest = 1;

  for (guint i = 0; i < TORGET_REGION_N_MUNICIPALITIES; i++)
    for (guint j = 0; (place = torget_region_picture_get_place (picture, i, j)) != NULL; j++)
      for (guint part = 0; part < TORGET_REGION_ALL; part++)
        {
          guint count;

          torget_region_place_get (place, track, (TorgetRegionPart) part, &count);
          largest = MAX (largest, count);
        }
  return largest;
}

/* Who tells, and where the persons live when that is elsewhere. */
static char *
dup_name (const TorgetRegionPicture *picture,
          guint municipality,
          const TorgetAggregatePlace *place)
{
  const char *sender = picture->municipalities[municipality];
  const char *name = torget_code_label ("municipality", sender, torget_ui_language ());

  if (g_strcmp0 (place->municipality, sender) == 0)
    return g_strdup (name);
  if (place->municipality == NULL)
    /* Translators: %s is the municipality that counts persons of whom no place is told. */
    return g_strdup_printf (_ ("%s, no place told"), name);
  /* Translators: the municipality that counts persons, then the one where they live. */
  return g_strdup_printf (_ ("%s, living in %s"), name,
                          torget_code_label ("municipality", place->municipality,
                                             torget_ui_language ()));
}

static void
append_part (TorgetPictureRow *row,
             const Track *track,
             const TorgetAggregatePlace *place,
             TorgetRegionPart part)
{
  guint count;
  const gboolean is_told = torget_region_place_get (place, track->track, part, &count);
  g_autofree char *text
      = is_told ? g_strdup_printf ("%u", count) : g_strdup (torget_picture_get_hidden_text ());

  torget_picture_row_append (row, part, (double) count / track->largest, text, is_told);
}

static GtkWidget *
create_row (const Track *track,
            guint municipality,
            const TorgetAggregatePlace *place)
{
  g_autofree char *name = dup_name (track->picture, municipality, place);
  TorgetPictureRow row;

  torget_picture_row_begin (&row, name, NAME_CHARS, VALUE_CHARS);
  for (guint part = 0; part < TORGET_REGION_N_PARTS; part++)
    append_part (&row, track, place, (TorgetRegionPart) part);
  return torget_picture_row_end (&row);
}

static gboolean
append_rows (const Track *track,
             guint municipality,
             GtkListBox *list)
{
  const TorgetAggregatePlace *place;
  gboolean is_any = FALSE;

  for (guint i = 0;
       (place = torget_region_picture_get_place (track->picture, municipality, i)) != NULL; i++)
    if (!torget_region_place_is_empty (place, track->track))
      {
        gtk_list_box_append (list, create_row (track, municipality, place));
        is_any = TRUE;
      }
  return is_any;
}

/**
 * torget_picture_tracks_new:
 * @picture: the municipalities
 * @track: position in #torget_aggregate_tracks
 *
 * Returns: (transfer floating): a group of rows, hidden when nobody tells of anybody
 */
GtkWidget *
torget_picture_tracks_new (const TorgetRegionPicture *picture,
                           guint track)
{
  const Track rows = { picture, track, find_largest (picture, track) };
  const char *title = torget_code_label ("aggregate_track", torget_aggregate_tracks[track],
                                         torget_ui_language ());
  GtkListBox *list;
  GtkWidget *group = torget_picture_list_new (title, NULL, &list);
  gboolean is_any = FALSE;

  for (guint i = 0; i < TORGET_REGION_N_MUNICIPALITIES; i++)
    is_any |= append_rows (&rows, i, list);
  gtk_widget_set_visible (group, is_any);
  return group;
}
