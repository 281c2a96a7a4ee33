/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An entry of a register; see register-detail.h. */
#include "config.h"

#include "ui/register/register-detail.h"

#include "service/registers.h"
#include "service/row.h"
#include "ui/list/list-columns.h"
#include "ui/list/list-text.h"
#include "ui/person/field-labels.h"
#include "ui/register/register-offer.h"
#include "ui/register/register-spec.h"
#include "ui/widgets/line-layout.h"
#include "ui/widgets/problem-label.h"
#include "ui/widgets/wrap-layout.h"

#include <glib/gi18n.h>

/* Pixels. */
#define BUTTON_SPACING 6

struct _TorgetRegisterDetail
{
  AdwBin parent_instance;

  GtkWidget *back_button;
  GtkWidget *close_button;
  GtkLabel *name_label;
  GtkLabel *facts_label;
  TorgetProblemLabel *warning;
  GtkWidget *buttons;
  GtkWidget *edit_button;
  GtkWidget *adopt_button;
  GtkWidget *match_button;
  GtkWidget *merge_button;
  GtkWidget *offer_button;
  GtkWidget *remove_button;
  GtkLabel *uses_label;
  GtkScrolledWindow *scroller;
  GtkColumnView *view;

  TorgetSession *session;
  TorgetRegister reg;
  TorgetRegisterRow *row;
  GListStore *uses; /* TorgetRow with TorgetRegisterUse */
  TorgetListColumns *columns;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (TorgetRegisterDetail, torget_register_detail, ADW_TYPE_BIN)

/* Uses */

static void
show_person (TorgetListCell *cell,
             gconstpointer record,
             const TorgetField *field)
{
  const TorgetRegisterUse *use = record;

  if (use->person_id != 0 || torget_list_is_protected (record))
    torget_list_show_name (cell, record, field);
  else
    torget_list_cell_set_text (cell, use->label);
}

/* Of a protected person, no place that a record names. */
static void
show_source (TorgetListCell *cell,
             gconstpointer record,
             const TorgetField *field)
{
  const TorgetRegisterUse *use = record;
  const char *source = torget_table_label (use->source);
  g_autofree char *text = NULL;

  if (use->label != NULL && use->person_id != 0)
    text = g_strdup_printf ("%s · %s", source, use->label);
  torget_list_cell_set_text (cell, text != NULL ? text : source);
}

static const TorgetListColumn use_columns[] = {
  { "person", N_("Named by"), 16, 0, TORGET_LIST_UNSORTED, NULL, TRUE, show_person },
  { "source", N_("In"), 15, 1, TORGET_LIST_UNSORTED, NULL, TRUE, show_source },
  { "date", N_("Date"), 11, 2, TORGET_LIST_UNSORTED, "date", TRUE },
};

static const TorgetListSpec use_list = {
  .columns = use_columns,
  .n_columns = G_N_ELEMENTS (use_columns),
  .sort = (TorgetSortKey) TORGET_LIST_UNSORTED,
};

static char *
dup_uses_text (guint n_uses,
               guint n_persons)
{
  g_autofree char *uses = NULL;
  g_autofree char *persons = NULL;

  if (n_uses == 0)
    return g_strdup (_("Nothing names this entry"));
  uses = g_strdup_printf (ngettext ("Named by %u record", "Named by %u records", n_uses), n_uses);
  if (n_persons == 0)
    return g_steal_pointer (&uses);
  persons = g_strdup_printf (ngettext ("%u person", "%u persons", n_persons), n_persons);
  return g_strdup_printf ("%s · %s", uses, persons);
}

static guint
count_different (GPtrArray *uses,
                 gint64 (*get) (const TorgetRegisterUse *use))
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree gint64 *keys = g_new (gint64, uses->len + 1);

  for (guint i = 0; i < uses->len; i++)
    {
      keys[i] = get (g_ptr_array_index (uses, i));
      if (keys[i] != 0)
        g_hash_table_add (ids, &keys[i]);
    }
  return g_hash_table_size (ids);
}

static gint64
get_person_id (const TorgetRegisterUse *use)
{
  return use->person_id;
}

static gint64
get_record_id (const TorgetRegisterUse *use)
{
  return use->record.id;
}

static void
fill_uses (TorgetRegisterDetail *self,
           GPtrArray *uses)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_full (uses->len, g_object_unref);
  g_autofree char *text = dup_uses_text (count_different (uses, get_record_id),
                                         count_different (uses, get_person_id));

  gtk_label_set_text (self->uses_label, text);
  for (guint i = 0; i < uses->len; i++)
    {
      TorgetRow *row = torget_row_new (get_record_id (uses->pdata[i]));

      torget_row_take_record (row, uses->pdata[i]);
      g_ptr_array_add (rows, row);
    }
  g_ptr_array_set_free_func (uses, NULL);
  g_list_store_splice (self->uses, 0, g_list_model_get_n_items (G_LIST_MODEL (self->uses)),
                       rows->pdata, rows->len);
  gtk_widget_set_visible (GTK_WIDGET (self->scroller), rows->len > 0);
  gtk_widget_set_sensitive (self->remove_button, rows->len == 0);
  gtk_widget_set_tooltip_text (self->remove_button,
                               rows->len > 0 ? _("Records name this entry. Merge it with another "
                                                 "one instead.")
                                             : NULL);
}

static void
uses_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (TorgetRegisterDetail) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) uses
    = torget_registers_uses_finish (TORGET_SESSION (source), result, &error);

  if (uses != NULL)
    fill_uses (self, uses);
}

static void
activate_cb (TorgetRegisterDetail *self,
             guint position)
{
  g_autoptr (TorgetRow) row = g_list_model_get_item (G_LIST_MODEL (self->uses), position);
  const TorgetRegisterUse *use = torget_row_get_record (row);

  if (use->person_id != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-person", "x", use->person_id);
}

/* The entry itself */

/* What another municipality offers stands in no register of ours. */
static TorgetRegister
get_source (TorgetRegisterDetail *self)
{
  return torget_register_row_is_received (self->row) ? TORGET_REGISTER_OFFERS : self->reg;
}

static gint64
get_source_id (TorgetRegisterDetail *self)
{
  return torget_register_row_is_received (self->row)
           ? torget_register_row_get_offer_id (self->row)
           : self->row->record.id;
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetRegisterDetail) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetRecordSet) records
    = torget_registers_load_finish (TORGET_SESSION (source), result, &error);
  const TorgetRecordSpec *spec;
  g_autofree char *facts = NULL;

  if (records == NULL)
    return;
  spec = torget_register_spec_get (get_source (self))->record;
  facts = torget_record_spec_dup_details (
    spec, torget_record_set_find (records, spec->type, get_source_id (self)), records);
  gtk_label_set_text (self->facts_label, facts);
  gtk_widget_set_visible (GTK_WIDGET (self->facts_label), *facts != '\0');
}

static char *
dup_block_text (const TorgetRegisterRow *row)
{
  return g_strdup_printf (
    /* Translators: 12:45 is chapter 12, section 45 of jordabalken, the Land Code. */
    ngettext ("%d flat stands on this head lease.",
              "%d flats stand on the same head lease. If they were rented together in order to be "
              "sublet, the tenant is protected from the first day (JB 12:45 second paragraph): ask "
              "before a contract is signed.",
              row->flats),
    row->flats);
}

static void
show_warning (TorgetRegisterDetail *self)
{
  TorgetTone tone = TORGET_TONE_WARNING;
  g_autofree char *text = NULL;

  if (torget_register_row_is_received (self->row))
    {
      tone = TORGET_TONE_ACCENT;
      text = torget_register_offer_dup_note (self->row);
    }
  else if (!self->row->is_known)
    text = g_strdup (_("Records use this name, but the register does not have it. If it is a "
                       "misspelling, merge it with the right one."));
  else if (self->row->flats >= TORGET_BLOCK_LEASE_FLATS)
    text = dup_block_text (self->row);
  gtk_widget_set_visible (GTK_WIDGET (self->warning), text != NULL);
  if (text != NULL)
    torget_problem_label_set (self->warning, tone, text);
}

static void
show_entry (TorgetRegisterDetail *self)
{
  const TorgetRegisterRow *row = self->row;
  const gboolean is_ours = row->is_known && !torget_register_row_is_received (row);
  const gboolean is_named = !torget_register_spec_get (self->reg)->is_never_named
                            && !torget_register_row_is_received (row);

  gtk_label_set_text (self->name_label, row->name);
  gtk_widget_set_visible (self->match_button, torget_register_detail_can_match (self));
  gtk_widget_set_visible (self->merge_button, is_named);
  gtk_widget_set_visible (GTK_WIDGET (self->uses_label), is_named);
  gtk_widget_set_visible (GTK_WIDGET (self->facts_label), FALSE);
  gtk_widget_set_visible (self->edit_button, is_ours);
  gtk_widget_set_visible (self->adopt_button, !row->is_known);
  gtk_widget_set_visible (self->offer_button, torget_register_detail_can_offer (self));
  gtk_widget_set_visible (self->remove_button, is_ours);
  gtk_button_set_label (GTK_BUTTON (self->remove_button),
                        self->reg == TORGET_REGISTER_OFFERS ? _("_Withdraw") : _("_Remove"));
  gtk_widget_set_sensitive (self->remove_button, row->uses == 0);
  show_warning (self);
}

static void
forget (TorgetRegisterDetail *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  torget_record_free (g_steal_pointer (&self->row));
  g_list_store_remove_all (self->uses);
}

static void
torget_register_detail_dispose (GObject *object)
{
  TorgetRegisterDetail *self = TORGET_REGISTER_DETAIL (object);

  forget (self);
  g_clear_pointer (&self->columns, torget_list_columns_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (torget_register_detail_parent_class)->dispose (object);
}

static void
torget_register_detail_finalize (GObject *object)
{
  g_object_unref (TORGET_REGISTER_DETAIL (object)->uses);
  G_OBJECT_CLASS (torget_register_detail_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterDetail, adopt_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterDetail, back_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterDetail, buttons);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterDetail, close_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterDetail, edit_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterDetail, facts_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterDetail, match_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterDetail, merge_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterDetail, name_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterDetail, offer_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterDetail, remove_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterDetail, scroller);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterDetail, uses_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterDetail, view);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterDetail, warning);
}

static void
torget_register_detail_class_init (TorgetRegisterDetailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = torget_register_detail_dispose;
  object_class->finalize = torget_register_detail_finalize;

  g_type_ensure (TORGET_TYPE_LINE_LAYOUT);
  g_type_ensure (TORGET_TYPE_PROBLEM_LABEL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/vuxentorget/Torget/ui/register/register-detail.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
torget_register_detail_init (TorgetRegisterDetail *self)
{
  g_autoptr (GtkSingleSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->buttons, torget_wrap_layout_new (BUTTON_SPACING));
  self->uses = g_list_store_new (TORGET_TYPE_ROW);
  self->columns = torget_list_columns_new (self->view, self->scroller, NULL, &use_list);
  selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->uses)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
}

/**
 * torget_register_detail_set_session:
 * @self: a detail
 * @session: the session whose file is read
 */
void
torget_register_detail_set_session (TorgetRegisterDetail *self,
                                    TorgetSession *session)
{
  g_set_object (&self->session, session);
}

/**
 * torget_register_detail_show:
 * @self: a detail with a session
 * @reg: a register
 * @row: (nullable): one of its entries, or %NULL to show nothing
 */
void
torget_register_detail_show (TorgetRegisterDetail *self,
                             TorgetRegister reg,
                             const TorgetRegisterRow *row)
{
  g_return_if_fail (TORGET_IS_REGISTER_DETAIL (self));

  forget (self);
  self->reg = reg;
  if (row == NULL)
    return;
  self->row = torget_record_copy (row);
  self->cancellable = g_cancellable_new ();
  show_entry (self);
  torget_registers_uses_async (self->session, get_source (self), get_source_id (self), row->name,
                               self->cancellable, uses_cb, g_object_ref (self));
  if (row->is_known)
    torget_registers_load_async (self->session, get_source (self), get_source_id (self),
                                 self->cancellable, loaded_cb, g_object_ref (self));
}

/**
 * torget_register_detail_get_row:
 * @self: a detail
 *
 * Returns: (nullable) (transfer none): the entry that is shown
 */
const TorgetRegisterRow *
torget_register_detail_get_row (TorgetRegisterDetail *self)
{
  g_return_val_if_fail (TORGET_IS_REGISTER_DETAIL (self), NULL);

  return self->row;
}

/**
 * torget_register_detail_can_match:
 * @self: a detail
 *
 * Returns: whether persons can be found for the entry: it is a practice place
 */
gboolean
torget_register_detail_can_match (TorgetRegisterDetail *self)
{
  g_return_val_if_fail (TORGET_IS_REGISTER_DETAIL (self), FALSE);

  return self->row != NULL && self->reg == TORGET_REGISTER_PRACTICE_PLACES
         && !torget_register_row_is_received (self->row);
}

/**
 * torget_register_detail_can_offer:
 * @self: a detail
 *
 * Returns: whether the region can be offered the entry: it is ours, and of a kind that is offered
 */
gboolean
torget_register_detail_can_offer (TorgetRegisterDetail *self)
{
  g_return_val_if_fail (TORGET_IS_REGISTER_DETAIL (self), FALSE);

  return self->row != NULL && torget_register_get_offer_kind (self->reg) != NULL
         && self->row->is_known && !torget_register_row_is_received (self->row);
}

/**
 * torget_register_detail_set_folded:
 * @self: a detail
 * @is_folded: whether it stands in the place of the list, so that one goes back from it
 */
void
torget_register_detail_set_folded (TorgetRegisterDetail *self,
                                   gboolean is_folded)
{
  gtk_widget_set_visible (self->back_button, is_folded);
  gtk_widget_set_visible (self->close_button, !is_folded);
}

/**
 * torget_register_detail_get_uses:
 * @self: a detail
 *
 * Returns: (transfer none): the rows of the records that name the entry
 */
GListModel *
torget_register_detail_get_uses (TorgetRegisterDetail *self)
{
  g_return_val_if_fail (TORGET_IS_REGISTER_DETAIL (self), NULL);

  return G_LIST_MODEL (self->uses);
}

/**
 * torget_register_detail_focus_uses:
 * @self: a detail
 *
 * Moves the keyboard to the records that name the entry.
 */
void
torget_register_detail_focus_uses (TorgetRegisterDetail *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}
