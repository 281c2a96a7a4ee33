/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetPersonChooser: chooses a person by typing; see person-chooser.h.
 *
 * 1. At most one question to the store is under way; a newer one cancels it.
 * 2. A person is chosen only once the case is read: person_id and records change together.
 */
#include "config.h"

#include "ui/person/person-chooser.h"

#include "base/clock.h"
#include "domain/case-view.h"
#include "domain/list-rows.h"
#include "service/search.h"
#include "ui/app/error-text.h"
#include "ui/list/list-text.h"
#include "ui/person/field-value.h"
#include "ui/person/person-text.h"
#include "ui/widgets/text-row.h"

#include <glib/gi18n.h>

#define MAX_RESULTS 5
#define ROWS_IN_SIGHT 3 /* the entry, and some of those who match */

struct _TorgetPersonChooser
{
  GObject parent_instance;

  TorgetSession *session;
  GCancellable *cancellable;
  GtkWidget *entry;
  GtkWidget *chosen; /* shown instead of the entry */
  GtkWidget *results[MAX_RESULTS];
  gint64 result_ids[MAX_RESULTS];
  guint n_results;
  gboolean is_visible;
  gint64 person_id;
  TorgetRecordSet *records;
};

G_DEFINE_FINAL_TYPE (TorgetPersonChooser, torget_person_chooser, G_TYPE_OBJECT)

static guint chosen_signal;

static void
update_rows (TorgetPersonChooser *self)
{
  const gboolean is_chosen = self->person_id != 0;

  gtk_widget_set_visible (self->entry, self->is_visible && !is_chosen);
  gtk_widget_set_visible (self->chosen, self->is_visible && is_chosen);
  for (guint i = 0; i < MAX_RESULTS; i++)
    gtk_widget_set_visible (self->results[i],
                            self->is_visible && !is_chosen && i < self->n_results);
}

static GCancellable *
start (TorgetPersonChooser *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  return self->cancellable;
}

static gboolean
is_cancelled (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* The person who was chosen */

static char *
dup_details (const TorgetPerson *person,
             const char *identity)
{
  g_autofree char *birth = torget_person_dup_birth (person);
  const char *place = torget_label_of ("municipality", person->municipality);

  if (torget_person_is_protected (person))
    return NULL;
  return g_strjoin (" · ", identity != NULL ? identity : birth != NULL ? birth : "", place, NULL);
}

static void
show_chosen (TorgetPersonChooser *self)
{
  const TorgetPerson *person = torget_case_get_person (self->records, self->person_id);
  const TorgetIdentity *identity
    = torget_case_get_identity (self->records, self->person_id, torget_clock_get_today ());
  g_autofree char *name = torget_person_dup_name (person);
  g_autofree char *details = dup_details (person, identity != NULL ? identity->value : NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->chosen), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->chosen), details != NULL ? details : "");
}

/* Also in one of its children. */
static gboolean
has_keyboard (GtkWidget *widget)
{
  return gtk_widget_is_focus (widget) || gtk_widget_get_focus_child (widget) != NULL;
}

static gboolean
is_searching (TorgetPersonChooser *self)
{
  gboolean is_here = has_keyboard (self->entry);

  for (guint i = 0; i < self->n_results; i++)
    is_here |= has_keyboard (self->results[i]);
  return is_here;
}

/* The keyboard stays here when the rows go on which it was. */
static void
choose_loaded (TorgetPersonChooser *self,
               gint64 person_id)
{
  const gboolean has_focus = is_searching (self);

  self->person_id = person_id;
  self->n_results = 0;
  show_chosen (self);
  update_rows (self);
  if (has_focus)
    gtk_widget_grab_focus (self->chosen);
}

static void
case_loaded_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (TorgetPersonChooser) self = user_data;
  g_autoptr (GError) error = NULL;
  TorgetRecordSet *records
    = torget_session_load_case_finish (TORGET_SESSION (source), result, &error);
  const gint64 person_id = self->result_ids[0];

  if (is_cancelled (error))
    return;
  if (records == NULL)
    {
      torget_person_chooser_set_problem (self, torget_error_get_text (error));
      return;
    }
  g_clear_pointer (&self->records, torget_record_set_unref);
  self->records = records;
  choose_loaded (self, person_id);
  torget_person_chooser_set_problem (self, NULL);
  g_signal_emit (self, chosen_signal, 0);
}

static void
change_cb (TorgetPersonChooser *self)
{
  self->person_id = 0;
  g_clear_pointer (&self->records, torget_record_set_unref);
  update_rows (self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_grab_focus (self->entry);
  g_signal_emit (self, chosen_signal, 0);
}

/* Those who match */

static void
result_activated_cb (TorgetPersonChooser *self,
                     GtkWidget *row)
{
  for (guint i = 0; i < self->n_results; i++)
    if (self->results[i] == row)
      {
        torget_person_chooser_choose (self, self->result_ids[i]);
        return;
      }
}

static void
show_result (TorgetPersonChooser *self,
             guint index,
             const TorgetPersonRow *person)
{
  g_autofree char *name = torget_list_dup_name (person);
  g_autofree char *details = torget_list_dup_details (person);

  self->result_ids[index] = person->record.id;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->results[index]), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->results[index]),
                               details != NULL ? details : "");
}

static void
found_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (TorgetPersonChooser) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows
    = torget_session_list_finish (TORGET_SESSION (source), result, &error);

  if (is_cancelled (error))
    return;
  self->n_results = rows != NULL ? MIN (rows->len, MAX_RESULTS) : 0;
  for (guint i = 0; i < self->n_results; i++)
    show_result (self, i, g_ptr_array_index (rows, i));
  torget_person_chooser_set_problem (self, rows == NULL          ? torget_error_get_text (error)
                                           : self->n_results > 0 ? NULL
                                                                 : _ ("Nobody is found."));
  update_rows (self);
}

static void
search_changed_cb (TorgetPersonChooser *self)
{
  torget_person_chooser_search (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

/* Enter chooses the first. */
static void
entry_activated_cb (TorgetPersonChooser *self)
{
  if (self->n_results > 0)
    torget_person_chooser_choose (self, self->result_ids[0]);
}

static void
torget_person_chooser_dispose (GObject *object)
{
  TorgetPersonChooser *self = TORGET_PERSON_CHOOSER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->records, torget_record_set_unref);
  g_clear_object (&self->entry);
  g_clear_object (&self->chosen);
  for (guint i = 0; i < MAX_RESULTS; i++)
    g_clear_object (&self->results[i]);
  G_OBJECT_CLASS (torget_person_chooser_parent_class)->dispose (object);
}

static void
torget_person_chooser_class_init (TorgetPersonChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = torget_person_chooser_dispose;
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
}

static void
torget_person_chooser_init (TorgetPersonChooser *self)
{
  self->is_visible = TRUE;
}

static GtkWidget *
create_row (void)
{
  return g_object_ref_sink (g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL));
}

static void
add_chosen_row (TorgetPersonChooser *self,
                AdwPreferencesGroup *group)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("C_hange"));

  self->chosen = create_row ();
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->chosen), button);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self->chosen),
                             gtk_image_new_from_icon_name ("object-select-symbolic"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (change_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, self->chosen);
}

static void
add_result_rows (TorgetPersonChooser *self,
                 AdwPreferencesGroup *group)
{
  for (guint i = 0; i < MAX_RESULTS; i++)
    {
      self->results[i] = create_row ();
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->results[i]), TRUE);
      g_signal_connect_object (self->results[i], "activated", G_CALLBACK (result_activated_cb),
                               self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (group, self->results[i]);
    }
}

/**
 * torget_person_chooser_new:
 * @session: where to look
 * @group: where the rows go, after those that are there
 * @title: what the search entry asks for, in the user's language
 *
 * Returns: (transfer full): a chooser of nobody
 */
TorgetPersonChooser *
torget_person_chooser_new (TorgetSession *session,
                           AdwPreferencesGroup *group,
                           const char *title)
{
  TorgetPersonChooser *self = g_object_new (TORGET_TYPE_PERSON_CHOOSER, NULL);

  self->session = g_object_ref (session);
  self->entry = g_object_ref_sink (torget_text_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry), title);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (search_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "entry-activated", G_CALLBACK (entry_activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, self->entry);
  add_chosen_row (self, group);
  add_result_rows (self, group);
  update_rows (self);
  return self;
}

/**
 * torget_person_chooser_search:
 * @self: a chooser
 * @text: some of a name or a number
 *
 * Shows who matches; nobody for an empty text.
 */
void
torget_person_chooser_search (TorgetPersonChooser *self,
                              const char *text)
{
  g_autoptr (TorgetListQuery) query = torget_list_query_new ();
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  GCancellable *cancellable = start (self);

  if (*stripped == '\0')
    {
      self->n_results = 0;
      update_rows (self);
      torget_person_chooser_set_problem (self, NULL);
      return;
    }
  query->search = g_steal_pointer (&stripped);
  torget_session_list_async (self->session, TORGET_LIST_PERSONS, query, MAX_RESULTS, cancellable,
                             found_cb, g_object_ref (self));
}

/**
 * torget_person_chooser_choose:
 * @self: a chooser
 * @person_id: row id
 *
 * Reads the person's case; `chosen` follows.
 */
void
torget_person_chooser_choose (TorgetPersonChooser *self,
                              gint64 person_id)
{
  self->result_ids[0] = person_id;
  torget_session_load_case_async (self->session, person_id, start (self), case_loaded_cb,
                                  g_object_ref (self));
}

/**
 * torget_person_chooser_get_person_id:
 * @self: a chooser
 *
 * Returns: row id of the person who is chosen; 0 for nobody
 */
gint64
torget_person_chooser_get_person_id (TorgetPersonChooser *self)
{
  return self->person_id;
}

/**
 * torget_person_chooser_get_case:
 * @self: a chooser
 *
 * Returns: (transfer none) (nullable): the case of the person who is chosen
 */
TorgetRecordSet *
torget_person_chooser_get_case (TorgetPersonChooser *self)
{
  return self->records;
}

/**
 * torget_person_chooser_is_started:
 * @self: a chooser
 *
 * Returns: whether somebody is chosen or searched for
 */
gboolean
torget_person_chooser_is_started (TorgetPersonChooser *self)
{
  return self->person_id != 0 || *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0';
}

/**
 * torget_person_chooser_set_visible:
 * @self: a chooser
 * @visible: whether its rows are shown
 */
void
torget_person_chooser_set_visible (TorgetPersonChooser *self,
                                   gboolean visible)
{
  self->is_visible = visible;
  update_rows (self);
}

/**
 * torget_person_chooser_set_problem:
 * @self: a chooser
 * @text: (nullable): what is wrong, said under the search entry or the person who is chosen
 */
void
torget_person_chooser_set_problem (TorgetPersonChooser *self,
                                   const char *text)
{
  torget_form_row_set_problem (TORGET_FORM_ROW (self->entry), TORGET_TONE_ERROR, text);
  if (self->person_id != 0 && text != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self->chosen), text);
  if (self->person_id != 0 && text != NULL)
    gtk_widget_add_css_class (self->chosen, "error");
  else
    gtk_widget_remove_css_class (self->chosen, "error");
}

static void
scroll_to (GtkWidget *row)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;
  GtkAdjustment *adjustment;
  double top;

  if (scrolled == NULL || !gtk_widget_compute_bounds (row, scrolled, &bounds))
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  top = gtk_adjustment_get_value (adjustment) + (double) bounds.origin.y;
  gtk_adjustment_clamp_page (adjustment, top, top + (double) bounds.size.height * ROWS_IN_SIGHT);
}

static gboolean
laid_out_cb (GtkWidget *row,
             GdkFrameClock *clock,
             gpointer user_data)
{
  if (gtk_widget_get_height (row) == 0)
    return G_SOURCE_CONTINUE;
  scroll_to (row);
  return G_SOURCE_REMOVE;
}

/**
 * torget_person_chooser_focus:
 * @self: a chooser
 *
 * Moves the keyboard to the search entry, or to the person who is chosen, and scrolls there. A row
 * that has only now become visible has its place in the next frame.
 */
void
torget_person_chooser_focus (TorgetPersonChooser *self)
{
  GtkWidget *row = self->person_id != 0 ? self->chosen : self->entry;

  gtk_widget_grab_focus (row);
  gtk_widget_add_tick_callback (row, laid_out_cb, NULL, NULL);
}
