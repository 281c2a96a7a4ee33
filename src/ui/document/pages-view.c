/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetPagesView: see pages-view.h. */
#include "config.h"

#include "ui/document/pages-view.h"

#include "ui/document/page-view.h"
#include "ui/widgets/children.h"

#include <glib/gi18n.h>

#define LIST_SCALE 0.11

struct _TorgetPagesView
{
  AdwBin parent_instance;

  GtkListBox *list;
  GtkWidget *list_window;
  GtkScrolledWindow *window;
  GtkBox *box;
  GtkLabel *zoom_label;

  TorgetPages *pages;
  double scale; /* 0 fits the width */
};

G_DEFINE_FINAL_TYPE (TorgetPagesView, torget_pages_view, ADW_TYPE_BIN)

/* Zoom */

static const double steps[] = { 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3 };

static void
show_zoom (TorgetPagesView *self)
{
  g_autofree char *text = NULL;

  if (self->scale > 0)
    text = g_strdup_printf ("%.0f %%", self->scale * 100);
  /* Translators: the pages are as wide as there is room. */
  gtk_label_set_text (self->zoom_label, text != NULL ? text : _ ("Fit width"));
  gtk_scrolled_window_set_policy (self->window,
                                  self->scale > 0 ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
}

static void
set_scale (TorgetPagesView *self,
           double scale)
{
  self->scale = scale;
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->box)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    torget_page_view_set_scale (TORGET_PAGE_VIEW (page), scale);
  show_zoom (self);
}

static double
get_current_scale (TorgetPagesView *self)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->box));

  return first != NULL ? torget_page_view_get_scale (TORGET_PAGE_VIEW (first)) : 1;
}

/* A step that is all but the present one would seem to do nothing. */
static void
zoom_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  TorgetPagesView *self = TORGET_PAGES_VIEW (widget);
  const double current = get_current_scale (self);
  double chosen = current;

  if (g_str_equal (name, "pages.zoom-fit"))
    chosen = 0;
  for (gsize i = 0; g_str_equal (name, "pages.zoom-in") && i < G_N_ELEMENTS (steps); i++)
    if (steps[i] > current * 1.02)
      {
        chosen = steps[i];
        break;
      }
  for (gsize i = 0; g_str_equal (name, "pages.zoom-out") && i < G_N_ELEMENTS (steps); i++)
    if (steps[i] < current * 0.98)
      chosen = steps[i];
  set_scale (self, chosen);
}

/* Pages */

static void
scroll_to_page (TorgetPagesView *self,
                int index)
{
  GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->box));
  graphene_rect_t bounds;

  while (page != NULL && index-- > 0)
    page = gtk_widget_get_next_sibling (page);
  if (page != NULL && gtk_widget_compute_bounds (page, GTK_WIDGET (self->box), &bounds))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->window),
                              (double) bounds.origin.y);
}

static void
row_selected_cb (TorgetPagesView *self,
                 GtkListBoxRow *row)
{
  if (row != NULL)
    scroll_to_page (self, gtk_list_box_row_get_index (row));
}

static void
turn_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  TorgetPagesView *self = TORGET_PAGES_VIEW (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  const int step = g_str_equal (name, "pages.next") ? 1 : -1;
  const int index = row != NULL ? gtk_list_box_row_get_index (row) + step : 0;

  row = index >= 0 ? gtk_list_box_get_row_at_index (self->list, index) : NULL;
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
}

static void
add_row (TorgetPagesView *self,
         guint index)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *page = torget_page_view_new (self->pages, index);
  g_autofree char *number = g_strdup_printf ("%u", index + 1);

  torget_page_view_set_scale (TORGET_PAGE_VIEW (page), LIST_SCALE);
  gtk_widget_set_halign (page, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), page);
  gtk_box_append (GTK_BOX (box), gtk_label_new (number));
  gtk_list_box_append (self->list, box);
}

static void
clear_pages (TorgetPagesView *self)
{
  torget_box_clear (self->box);
  torget_list_box_clear (self->list);
  g_clear_pointer (&self->pages, torget_pages_free);
}

/* Keys that work wherever the focus is in the window. */
static void
add_keys (TorgetPagesView *self)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_plus, GDK_CONTROL_MASK, "pages.zoom-in" },
    { GDK_KEY_equal, GDK_CONTROL_MASK, "pages.zoom-in" },
    { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "pages.zoom-in" },
    { GDK_KEY_minus, GDK_CONTROL_MASK, "pages.zoom-out" },
    { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "pages.zoom-out" },
    { GDK_KEY_0, GDK_CONTROL_MASK, "pages.zoom-fit" },
    { GDK_KEY_KP_0, GDK_CONTROL_MASK, "pages.zoom-fit" },
    { GDK_KEY_Page_Down, GDK_ALT_MASK, "pages.next" },
    { GDK_KEY_Page_Up, GDK_ALT_MASK, "pages.previous" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, keys[i].modifiers),
                          gtk_named_action_new (keys[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
torget_pages_view_dispose (GObject *object)
{
  TorgetPagesView *self = TORGET_PAGES_VIEW (object);

  if (self->pages != NULL)
    clear_pages (self);
  G_OBJECT_CLASS (torget_pages_view_parent_class)->dispose (object);
}

static void
torget_pages_view_class_init (TorgetPagesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_pages_view_dispose;
  gtk_widget_class_install_action (widget_class, "pages.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "pages.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "pages.zoom-fit", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "pages.next", NULL, turn_action);
  gtk_widget_class_install_action (widget_class, "pages.previous", NULL, turn_action);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/se/vuxentorget/Torget/ui/document/pages-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetPagesView, box);
  gtk_widget_class_bind_template_child (widget_class, TorgetPagesView, list);
  gtk_widget_class_bind_template_child (widget_class, TorgetPagesView, list_window);
  gtk_widget_class_bind_template_child (widget_class, TorgetPagesView, window);
  gtk_widget_class_bind_template_child (widget_class, TorgetPagesView, zoom_label);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
torget_pages_view_init (TorgetPagesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_keys (self);
  show_zoom (self);
}

/**
 * torget_pages_view_take:
 * @self: a view
 * @pages: (transfer full): what to show instead of what is there
 */
void
torget_pages_view_take (TorgetPagesView *self,
                        TorgetPages *pages)
{
  const guint n = torget_pages_get_count (pages);

  g_return_if_fail (TORGET_IS_PAGES_VIEW (self));

  clear_pages (self);
  self->pages = pages;
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *page = torget_page_view_new (pages, i);

      torget_page_view_set_scale (TORGET_PAGE_VIEW (page), self->scale);
      gtk_widget_set_focusable (page, TRUE);
      gtk_box_append (self->box, page);
      add_row (self, i);
    }
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  gtk_widget_set_visible (self->list_window, n > 1);
}

/**
 * torget_pages_view_get_pages:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): what it shows
 */
TorgetPages *
torget_pages_view_get_pages (TorgetPagesView *self)
{
  g_return_val_if_fail (TORGET_IS_PAGES_VIEW (self), NULL);

  return self->pages;
}
