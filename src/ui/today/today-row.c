/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetTodayRow: see today-row.h. A heading of a section is a row without a line. */
#include "config.h"

#include "ui/today/today-row.h"

#include "domain/deadline-mark.h"
#include "ui/list/list-text.h"
#include "ui/person/deadline-text.h"
#include "ui/today/next-action.h"
#include "ui/widgets/children.h"
#include "ui/widgets/line-layout.h"
#include "ui/widgets/status-chip.h"

#include <glib/gi18n.h>

struct _TorgetTodayRow
{
  GtkWidget parent_instance;

  GtkLabel *heading;
  GtkWidget *line;
  GtkImage *icon;
  GtkWidget *who_box;
  GtkLabel *who;
  GtkLabel *coordinator;
  GtkLabel *sentence;
  GtkLabel *law;
  TorgetStatusChip *chip;
  GtkActionable *act_button;
  GtkLabel *act_label;
  GtkMenuButton *menu_button;
  guint position;
  gboolean may_decide;
};

G_DEFINE_FINAL_TYPE (TorgetTodayRow, torget_today_row, GTK_TYPE_WIDGET)

static const char *const headings[TORGET_N_TODAY_SECTIONS] = {
  N_ ("Something is lost this week"),
  N_ ("Has passed, and waits for something to be done"),
  N_ ("This month"),
  N_ ("Later"),
};

static const struct
{
  const char *label;
  const char *action;
} choices[] = {
  { N_ ("_Remind Later…"), "today.remind" },
  { N_ ("_Done, with a Note…"), "today.done" },
  { N_ ("_Assign…"), "today.assign" },
  { N_ ("_Note…"), "today.note" },
  { N_ ("_Why This Day?"), "today.explain" },
};

/* Made when it is asked for: most lines are only read. */
static void
create_menu_cb (GtkMenuButton *button,
                gpointer user_data)
{
  TorgetTodayRow *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (choices[i].label), NULL);

      g_menu_item_set_action_and_target (item, choices[i].action, "u", self->position);
      g_menu_append_item (menu, item);
    }
  if (self->may_decide)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ ("_Enter a Decided Day…"), NULL);

      g_menu_item_set_action_and_target (item, "today.decide", "u", self->position);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static TorgetTone
get_tone (const TorgetDeadline *deadline,
          TorgetDate today)
{
  if (deadline->rule->severity <= TORGET_SEVERITY_INFO)
    return TORGET_TONE_NEUTRAL;
  return torget_due_tone (deadline->due, today);
}

static char *
dup_law (const TorgetDeadline *deadline)
{
  const char *law = torget_deadline_get_law (deadline);

  if (deadline->version->confidence == TORGET_CONFIDENCE_HIGH)
    return g_strdup (law);
  /* Translators: the law behind a deadline whose rule is not certain. */
  return g_strdup_printf (_ ("%s · uncertain, verify before acting"), law);
}

static void
show_who (TorgetTodayRow *self,
          TorgetTodayItem *item)
{
  const char *who = torget_today_item_get_household (item);

  if (who == NULL)
    who = torget_today_item_get_person (item);
  gtk_label_set_text (self->who, who != NULL ? who : _ ("The office"));
  gtk_label_set_text (self->coordinator,
                      torget_today_item_get_coordinator (item) != NULL
                          ? torget_today_item_get_coordinator (item)
                          : "");
  gtk_widget_set_visible (self->who_box, torget_today_item_get_is_first (item));
}

static void
show_deadline (TorgetTodayRow *self,
               TorgetTodayItem *item,
               guint position)
{
  const TorgetDeadline *deadline = torget_today_item_get_deadline (item);
  const TorgetDate today = torget_today_item_get_today (item);
  const TorgetTone tone = get_tone (deadline, today);
  g_autofree char *sentence = torget_today_item_dup_sentence (item);
  g_autofree char *law = dup_law (deadline);
  g_autofree char *left = torget_due_dup_text (deadline->due, today);

  show_who (self, item);
  gtk_image_set_from_icon_name (self->icon, torget_track_get_icon_name (deadline->rule->track));
  gtk_label_set_text (self->sentence, sentence);
  gtk_label_set_text (self->law, law);
  torget_status_chip_set (self->chip, tone, torget_tone_get_icon_name (tone), left);
  gtk_label_set_text (self->act_label, torget_next_action_get_label (deadline));
  gtk_actionable_set_action_target (self->act_button, "u", position);
  self->may_decide = torget_deadline_may_decide (deadline);
}

/**
 * torget_today_row_show:
 * @self: a row
 * @item: a line of the day
 * @position: where it stands in the list
 */
void
torget_today_row_show (TorgetTodayRow *self,
                       TorgetTodayItem *item,
                       guint position)
{
  const gboolean is_heading = torget_today_item_is_heading (item);

  self->position = position;
  gtk_widget_set_visible (GTK_WIDGET (self->heading), is_heading);
  gtk_widget_set_visible (self->line, !is_heading);
  if (is_heading)
    gtk_label_set_text (self->heading,
                        torget_today_section_get_title (torget_today_item_get_section (item)));
  else
    show_deadline (self, item, position);
}

/**
 * torget_today_section_get_title:
 * @section: a section
 *
 * Returns: (transfer none): its heading
 */
const char *
torget_today_section_get_title (TorgetTodaySection section)
{
  return _ (headings[section]);
}

/**
 * torget_today_row_get_position:
 * @self: a row
 *
 * Returns: where the line that it shows stands in the list
 */
guint
torget_today_row_get_position (TorgetTodayRow *self)
{
  return self->position;
}

static void
torget_today_row_dispose (GObject *object)
{
  torget_unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (torget_today_row_parent_class)->dispose (object);
}

static void
torget_today_row_class_init (TorgetTodayRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_today_row_dispose;
  g_type_ensure (TORGET_TYPE_LINE_LAYOUT);
  g_type_ensure (TORGET_TYPE_STATUS_CHIP);
  gtk_widget_class_set_css_name (widget_class, "todayrow");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/today/today-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetTodayRow, act_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetTodayRow, act_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetTodayRow, chip);
  gtk_widget_class_bind_template_child (widget_class, TorgetTodayRow, coordinator);
  gtk_widget_class_bind_template_child (widget_class, TorgetTodayRow, heading);
  gtk_widget_class_bind_template_child (widget_class, TorgetTodayRow, icon);
  gtk_widget_class_bind_template_child (widget_class, TorgetTodayRow, law);
  gtk_widget_class_bind_template_child (widget_class, TorgetTodayRow, line);
  gtk_widget_class_bind_template_child (widget_class, TorgetTodayRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetTodayRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, TorgetTodayRow, who);
  gtk_widget_class_bind_template_child (widget_class, TorgetTodayRow, who_box);
}

static void
torget_today_row_init (TorgetTodayRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu_cb, self, NULL);
}

/**
 * torget_today_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
torget_today_row_new (void)
{
  return g_object_new (TORGET_TYPE_TODAY_ROW, NULL);
}
