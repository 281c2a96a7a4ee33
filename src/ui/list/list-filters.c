/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetListFilters: what a list is filtered by. A button opens the choices; each one made stands
 * beside it as a chip that takes it back.
 *
 * Signal: `changed`.
 */
#include "config.h"

#include "ui/list/list-filters.h"

#include "domain/casework.h"
#include "domain/code-list.h"
#include "ui/widgets/children.h"
#include "ui/widgets/language.h"
#include "ui/widgets/wrap-layout.h"

#include <glib/gi18n.h>

/* One filter while it is shown: its choices and what each of them stands for. */
typedef struct
{
  const TorgetListFilter *filter;
  const TorgetField *field; /* of the query */
  GtkDropDown *drop_down;
  GPtrArray *values; /* char *, code or row id as text; the first is "" for all */
} Choice;

struct _TorgetListFilters
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkGrid *grid;
  GtkBox *chips;
  GtkWidget *clear_button;
  TorgetSession *session;
  GArray *choices; /* Choice */
  gboolean is_quiet;
};

static const TorgetListFilter common_filters[] = {
  { N_ ("Municipality"), N_ ("All municipalities"), "municipality" },
  { N_ ("Status"), N_ ("All statuses"), "status" },
  { N_ ("Coordinator"), N_ ("All coordinators"), "coordinator_id" },
};

G_DEFINE_FINAL_TYPE (TorgetListFilters, torget_list_filters, ADW_TYPE_BIN)

static guint changed_signal;

static Choice *
get_choice (TorgetListFilters *self,
            guint index)
{
  return &g_array_index (self->choices, Choice, index);
}

static const char *
get_value (Choice *choice)
{
  const guint selected = gtk_drop_down_get_selected (choice->drop_down);

  return selected < choice->values->len ? g_ptr_array_index (choice->values, selected) : "";
}

static void
add_value (Choice *choice,
           const char *value,
           const char *label)
{
  GtkStringList *labels = GTK_STRING_LIST (gtk_drop_down_get_model (choice->drop_down));

  g_ptr_array_add (choice->values, g_strdup (value));
  gtk_string_list_append (labels, label);
}

static void
chip_clicked_cb (GtkButton *chip,
                 TorgetListFilters *self)
{
  const guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chip), "filter"));

  gtk_drop_down_set_selected (get_choice (self, index)->drop_down, 0);
}

static char *
dup_label (Choice *choice)
{
  GtkStringObject *item = gtk_drop_down_get_selected_item (choice->drop_down);

  /* Translators: what a filter is about, and what was chosen, e.g. "SFI: Queued". */
  return g_strdup_printf (C_ ("filter", "%s: %s"), _ (choice->filter->title),
                          gtk_string_object_get_string (item));
}

static void
add_chip (TorgetListFilters *self,
          guint index)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();
  g_autofree char *label = dup_label (get_choice (self, index));

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "window-close-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
  gtk_button_set_child (GTK_BUTTON (chip), content);
  gtk_widget_set_tooltip_text (chip, _ ("Remove this filter"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (chip, "filter-chip");
  g_object_set_data (G_OBJECT (chip), "filter", GUINT_TO_POINTER (index));
  g_signal_connect (chip, "clicked", G_CALLBACK (chip_clicked_cb), self);
  gtk_box_append (self->chips, chip);
}

static void
update_chips (TorgetListFilters *self)
{
  const gboolean is_active = torget_list_filters_is_active (self);

  torget_box_clear (self->chips);
  for (guint i = 0; i < self->choices->len; i++)
    if (*get_value (get_choice (self, i)) != '\0')
      add_chip (self, i);
  gtk_widget_set_visible (GTK_WIDGET (self->chips), is_active);
  gtk_widget_set_sensitive (self->clear_button, is_active);
}

static void
emit_changed (TorgetListFilters *self)
{
  if (self->is_quiet)
    return;
  update_chips (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
clear_clicked_cb (TorgetListFilters *self)
{
  torget_list_filters_clear (self);
}

static void
fill_codes (Choice *choice,
            const char *list_id)
{
  const TorgetCodeList *list = torget_code_list_get (list_id);

  for (guint i = 0; i < list->n_codes; i++)
    add_value (choice, list->codes[i].code,
               torget_code_get_label (&list->codes[i], torget_ui_language ()));
}

static void
fill_coordinators (TorgetListFilters *self,
                   TorgetRecordSet *registers)
{
  GPtrArray *coordinators = torget_record_set_list (registers, &torget_coordinator_type);

  for (guint i = 0; i < self->choices->len; i++)
    if (get_choice (self, i)->field->kind == TORGET_FIELD_LINK)
      for (guint c = 0; coordinators != NULL && c < coordinators->len; c++)
        {
          const TorgetCoordinator *coordinator = g_ptr_array_index (coordinators, c);
          g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, coordinator->record.id);

          add_value (get_choice (self, i), id, coordinator->name);
        }
}

static void
register_loaded_cb (GObject *source,
                    GAsyncResult *result,
                    gpointer user_data)
{
  g_autoptr (TorgetListFilters) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetRecordSet) registers
      = torget_session_load_register_finish (TORGET_SESSION (source), result, &error);

  /* The list works without this filter, so that nobody need be told. */
  if (registers == NULL)
    g_debug ("coordinators: %s", error->message);
  else if (self->choices != NULL)
    fill_coordinators (self, registers);
}

/* @code_list: (nullable): of the choices, where the field has none */
static void
add_choice (TorgetListFilters *self,
            const TorgetListFilter *filter,
            const char *code_list)
{
  Choice choice = { .filter = filter, .values = g_ptr_array_new_with_free_func (g_free) };
  GtkWidget *label = gtk_label_new (_ (filter->title));
  const int row = (int) self->choices->len;

  choice.field = torget_record_type_find (&torget_list_query_type, filter->field);
  choice.drop_down = GTK_DROP_DOWN (gtk_drop_down_new_from_strings ((const char *[]){ NULL }));
  gtk_widget_set_hexpand (GTK_WIDGET (choice.drop_down), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 1.0f);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (choice.drop_down),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  add_value (&choice, "", _ (filter->all));
  if (choice.field->kind != TORGET_FIELD_LINK)
    fill_codes (&choice, choice.field->refers != NULL ? choice.field->refers : code_list);
  gtk_grid_attach (self->grid, label, 0, row, 1, 1);
  gtk_grid_attach (self->grid, GTK_WIDGET (choice.drop_down), 1, row, 1, 1);
  g_array_append_val (self->choices, choice);
  g_signal_connect_swapped (choice.drop_down, "notify::selected", G_CALLBACK (emit_changed), self);
}

static void
choice_clear (Choice *choice)
{
  g_ptr_array_unref (choice->values);
}

static void
torget_list_filters_dispose (GObject *object)
{
  TorgetListFilters *self = TORGET_LIST_FILTERS (object);

  g_clear_object (&self->session);
  self->is_quiet = TRUE;
  G_OBJECT_CLASS (torget_list_filters_parent_class)->dispose (object);
}

static void
torget_list_filters_finalize (GObject *object)
{
  g_clear_pointer (&TORGET_LIST_FILTERS (object)->choices, g_array_unref);
  G_OBJECT_CLASS (torget_list_filters_parent_class)->finalize (object);
}

static void
torget_list_filters_class_init (TorgetListFiltersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_list_filters_dispose;
  G_OBJECT_CLASS (klass)->finalize = torget_list_filters_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/se/vuxentorget/Torget/ui/list/list-filters.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetListFilters, button);
  gtk_widget_class_bind_template_child (widget_class, TorgetListFilters, chips);
  gtk_widget_class_bind_template_child (widget_class, TorgetListFilters, clear_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetListFilters, grid);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
torget_list_filters_init (TorgetListFilters *self)
{
  self->choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  g_array_set_clear_func (self->choices, (GDestroyNotify) choice_clear);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->chips), torget_wrap_layout_new (6));
}

/**
 * torget_list_filters_set_up:
 * @self: filters without choices
 * @session: where coordinators come from
 * @spec: the list
 *
 * Call once.
 */
void
torget_list_filters_set_up (TorgetListFilters *self,
                            TorgetSession *session,
                            const TorgetListSpec *spec)
{
  g_return_if_fail (TORGET_IS_LIST_FILTERS (self));

  self->session = g_object_ref (session);
  for (guint i = 0; i < G_N_ELEMENTS (common_filters); i++)
    add_choice (self, &common_filters[i], spec->status_list);
  for (guint i = 0; i < spec->n_filters; i++)
    add_choice (self, &spec->filters[i], NULL);
  torget_session_load_register_async (session, &torget_coordinator_type, NULL, register_loaded_cb,
                                      g_object_ref (self));
}

/**
 * torget_list_filters_apply:
 * @self: filters
 * @query: (inout): the query whose filter members are set
 */
void
torget_list_filters_apply (TorgetListFilters *self,
                           TorgetListQuery *query)
{
  g_return_if_fail (TORGET_IS_LIST_FILTERS (self));

  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = get_choice (self, i);
      const char *value = get_value (choice);

      if (choice->field->kind == TORGET_FIELD_LINK)
        torget_record_set_number (query, choice->field, g_ascii_strtoll (value, NULL, 10));
      else
        torget_record_set_text (query, choice->field, *value != '\0' ? value : NULL);
    }
}

/**
 * torget_list_filters_is_active:
 * @self: filters
 *
 * Returns: whether anything is filtered
 */
gboolean
torget_list_filters_is_active (TorgetListFilters *self)
{
  g_return_val_if_fail (TORGET_IS_LIST_FILTERS (self), FALSE);

  for (guint i = 0; i < self->choices->len; i++)
    if (*get_value (get_choice (self, i)) != '\0')
      return TRUE;
  return FALSE;
}

/**
 * torget_list_filters_dup_text:
 * @self: filters
 * @search: (nullable): what is searched for besides
 *
 * Returns: (transfer full) (nullable): what the list shows in words, or %NULL for everything
 */
char *
torget_list_filters_dup_text (TorgetListFilters *self,
                              const char *search)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (search != NULL)
    g_ptr_array_add (parts, g_strdup_printf (C_ ("filter", "%s: %s"), _ ("Search"), search));
  for (guint i = 0; i < self->choices->len; i++)
    if (*get_value (get_choice (self, i)) != '\0')
      g_ptr_array_add (parts, dup_label (get_choice (self, i)));
  g_ptr_array_add (parts, NULL);
  return parts->len > 1 ? g_strjoinv (" · ", (char **) parts->pdata) : NULL;
}

/**
 * torget_list_filters_clear:
 * @self: filters
 *
 * Filters nothing any more; emits `changed` once.
 */
void
torget_list_filters_clear (TorgetListFilters *self)
{
  g_return_if_fail (TORGET_IS_LIST_FILTERS (self));

  self->is_quiet = TRUE;
  for (guint i = 0; i < self->choices->len; i++)
    gtk_drop_down_set_selected (get_choice (self, i)->drop_down, 0);
  self->is_quiet = FALSE;
  emit_changed (self);
}

static char *
dup_value (const TorgetListQuery *query,
           const TorgetField *field)
{
  if (!torget_record_is_set (query, field))
    return g_strdup ("");
  return torget_record_dup_value (query, field);
}

/**
 * torget_list_filters_show:
 * @self: filters
 * @query: its filter members are chosen, one that is not offered filters nothing
 *
 * Emits `changed` once.
 */
void
torget_list_filters_show (TorgetListFilters *self,
                          const TorgetListQuery *query)
{
  g_return_if_fail (TORGET_IS_LIST_FILTERS (self));

  self->is_quiet = TRUE;
  for (guint i = 0; i < self->choices->len; i++)
    {
      g_autofree char *value = dup_value (query, get_choice (self, i)->field);

      torget_list_filters_choose (self, i, value);
    }
  self->is_quiet = FALSE;
  emit_changed (self);
}

/**
 * torget_list_filters_choose:
 * @self: filters
 * @filter: which of the list's filters
 * @value: code, or row id as text; one that is not offered filters nothing
 */
void
torget_list_filters_choose (TorgetListFilters *self,
                            guint filter,
                            const char *value)
{
  Choice *choice;
  guint position;

  g_return_if_fail (TORGET_IS_LIST_FILTERS (self));
  g_return_if_fail (filter < self->choices->len);

  choice = get_choice (self, filter);
  if (!g_ptr_array_find_with_equal_func (choice->values, value, g_str_equal, &position))
    position = 0;
  gtk_drop_down_set_selected (choice->drop_down, position);
}

/**
 * torget_list_filters_choose_field:
 * @self: filters
 * @field: name of a member of #TorgetListQuery that the list is filtered by
 * @value: as for torget_list_filters_choose()
 */
void
torget_list_filters_choose_field (TorgetListFilters *self,
                                  const char *field,
                                  const char *value)
{
  g_return_if_fail (TORGET_IS_LIST_FILTERS (self));

  for (guint i = 0; i < self->choices->len; i++)
    if (g_str_equal (get_choice (self, i)->field->name, field))
      torget_list_filters_choose (self, i, value);
}
