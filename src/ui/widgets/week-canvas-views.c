/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes the views of TorgetWeekCanvas: one for each time, and one for each empty hour. */
#include "config.h"

#include "ui/widgets/week-canvas-private.h"

#include "ui/widgets/children.h"
#include "ui/widgets/week-text.h"

static void
add_view (TorgetWeekCanvas *self,
          const TorgetWeekItem *item)
{
  GtkWidget *view = torget_week_item_view_new (item);

  gtk_widget_set_parent (view, GTK_WIDGET (self));
  g_ptr_array_add (self->views, view);
}

/* The first letter of a child's name. */
static char *
dup_initial (TorgetWeekCanvas *self,
             const TorgetWeekBlock *block)
{
  for (guint i = 0; i < torget_week_get_n_members (self->week); i++)
    {
      const TorgetWeekMember *member = torget_week_get_member (self->week, i);

      if (member->person_id == block->person_id)
        return g_utf8_substring (member->name, 0, MIN (g_utf8_strlen (member->name, -1), 1));
    }
  return g_strdup ("");
}

static void
add_block (TorgetWeekCanvas *self,
           guint index,
           const TorgetWeekPlace *place)
{
  static const TorgetTone tones[] = {
    [TORGET_WEEK_ACTIVITY] = TORGET_TONE_ACCENT,
    [TORGET_WEEK_SFI] = TORGET_TONE_SUCCESS,
    [TORGET_WEEK_PRESCHOOL] = TORGET_TONE_NEUTRAL,
  };
  const TorgetWeekBlock *block = torget_week_get_block (self->week, index);
  const gboolean is_strip = block->person_id != torget_week_get_person_id (self->week);
  g_autofree char *initial = is_strip ? dup_initial (self, block) : NULL;
  g_autofree char *text = torget_week_dup_block_text (self->week, index, self->clashes);

  if (is_strip)
    self->n_strips = MAX (self->n_strips, place->n_columns);
  if (block->weekday > TORGET_WEEK_WORKDAYS)
    self->weekend_share = 1;
  add_view (self, &(TorgetWeekItem){
                      .weekday = block->weekday,
                      .start = block->start,
                      .end = block->end,
                      .slot_id = block->slot_id,
                      .place = *place,
                      .is_strip = is_strip,
                      .is_clash = torget_week_block_clashes (self->week, index, self->clashes),
                      .tone = tones[block->kind],
                      .label = is_strip ? initial : block->label,
                      .text = text });
}

/* What the other adults do matters for the children only. */
static void
add_blocks (TorgetWeekCanvas *self)
{
  g_autofree TorgetWeekPlace *places = torget_week_place (self->week);

  for (guint i = 0; i < torget_week_get_n_blocks (self->week); i++)
    {
      const TorgetWeekBlock *block = torget_week_get_block (self->week, i);

      if (block->kind == TORGET_WEEK_PRESCHOOL
          || block->person_id == torget_week_get_person_id (self->week))
        add_block (self, i, &places[i]);
    }
}

static gboolean
is_empty (TorgetWeekCanvas *self,
          int weekday,
          int start)
{
  for (guint i = 0; i < torget_week_get_n_blocks (self->week); i++)
    {
      const TorgetWeekBlock *block = torget_week_get_block (self->week, i);

      if (block->person_id == torget_week_get_person_id (self->week)
          && block->weekday == weekday && block->start < start + 60 && start < block->end)
        return FALSE;
    }
  return TRUE;
}

static void
add_hours (TorgetWeekCanvas *self)
{
  for (int weekday = 1; weekday <= TORGET_WEEK_DAYS; weekday++)
    for (int hour = self->first_hour; hour < self->last_hour; hour++)
      {
        g_autofree char *text = NULL;

        if (!is_empty (self, weekday, hour * 60))
          continue;
        text = torget_week_dup_hour_text (weekday, hour * 60);
        add_view (self, &(TorgetWeekItem){ .weekday = weekday,
                                           .start = hour * 60,
                                           .end = hour * 60 + 60,
                                           .text = text });
      }
}

/* Makes the views anew; the focus stays where it was in the week. */
void
torget_week_canvas_build (TorgetWeekCanvas *self)
{
  const gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  self->is_stale = FALSE;
  g_ptr_array_set_size (self->views, 0);
  torget_unparent_children (GTK_WIDGET (self));
  self->n_strips = 0;
  self->weekend_share = TORGET_WEEK_EMPTY_WEEKEND;
  if (self->week == NULL)
    return;
  add_blocks (self);
  add_hours (self);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}
