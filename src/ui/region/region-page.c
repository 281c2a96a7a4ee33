/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The view of the regional coordination; see region-page.h. */
#include "config.h"

#include "ui/region/region-page.h"

#include "ui/widgets/wrap-layout.h"

struct _TorgetRegionPage
{
  AdwBin parent_instance;

  GtkWidget *switcher;
  GtkStack *stack;
  TorgetImportPage *import_page;
  TorgetExportPage *export_page;
  TorgetOffersPage *offers_page;
  TorgetOfficesPage *offices_page;
  TorgetPicturePage *picture_page;
  TorgetReceivePage *receive_page;
  TorgetSubmitPage *submit_page;
};

G_DEFINE_FINAL_TYPE (TorgetRegionPage, torget_region_page, ADW_TYPE_BIN)

/* The keyboard goes to the tab: where it was, something else is shown now. */
static void
show_tab (TorgetRegionPage *self,
          const char *name)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) == 0)
    return;
  gtk_stack_set_visible_child_name (self->stack, name);
  for (GtkWidget *tab = gtk_widget_get_first_child (self->switcher); tab != NULL;
       tab = gtk_widget_get_next_sibling (tab))
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (tab)))
      gtk_widget_grab_focus (tab);
}

/* What another part refers to. */
static void
show_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  show_tab (TORGET_REGION_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
torget_region_page_class_init (TorgetRegionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TORGET_TYPE_EXPORT_PAGE);
  g_type_ensure (TORGET_TYPE_IMPORT_PAGE);
  g_type_ensure (TORGET_TYPE_OFFERS_PAGE);
  g_type_ensure (TORGET_TYPE_OFFICES_PAGE);
  g_type_ensure (TORGET_TYPE_PICTURE_PAGE);
  g_type_ensure (TORGET_TYPE_RECEIVE_PAGE);
  g_type_ensure (TORGET_TYPE_SUBMIT_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/region/region-page.ui");
  gtk_widget_class_install_action (widget_class, "region.show", "s", show_action);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegionPage, export_page);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegionPage, import_page);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegionPage, offers_page);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegionPage, offices_page);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegionPage, picture_page);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegionPage, receive_page);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegionPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegionPage, submit_page);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegionPage, switcher);
}

static void
torget_region_page_init (TorgetRegionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_remove_css_class (self->switcher, "linked");
  /* All tabs can be seen in a narrow window, too. */
  gtk_widget_set_layout_manager (self->switcher, torget_wrap_layout_new (0));
}

/**
 * torget_region_page_new:
 * @session: an open session
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
torget_region_page_new (TorgetSession *session)
{
  TorgetRegionPage *self = g_object_new (TORGET_TYPE_REGION_PAGE, NULL);

  torget_import_page_set_session (self->import_page, session);
  torget_export_page_set_session (self->export_page, session);
  torget_offers_page_set_session (self->offers_page, session);
  torget_offices_page_set_session (self->offices_page, session);
  torget_picture_page_set_session (self->picture_page, session);
  torget_receive_page_set_session (self->receive_page, session);
  torget_submit_page_set_session (self->submit_page, session);
  return GTK_WIDGET (self);
}

/**
 * torget_region_page_show_import:
 * @self: a page
 *
 * Returns: (transfer none): the import, which is shown
 */
TorgetImportPage *
torget_region_page_show_import (TorgetRegionPage *self)
{
  g_return_val_if_fail (TORGET_IS_REGION_PAGE (self), NULL);

  show_tab (self, "import");
  return self->import_page;
}

/**
 * torget_region_page_show_export:
 * @self: a page
 *
 * Returns: (transfer none): the export, which is shown
 */
TorgetExportPage *
torget_region_page_show_export (TorgetRegionPage *self)
{
  g_return_val_if_fail (TORGET_IS_REGION_PAGE (self), NULL);

  show_tab (self, "export");
  return self->export_page;
}

/**
 * torget_region_page_show_offers:
 * @self: a page
 *
 * Returns: (transfer none): the offers, which are shown
 */
TorgetOffersPage *
torget_region_page_show_offers (TorgetRegionPage *self)
{
  g_return_val_if_fail (TORGET_IS_REGION_PAGE (self), NULL);

  show_tab (self, "offers");
  return self->offers_page;
}

/**
 * torget_region_page_show_offices:
 * @self: a page
 *
 * Returns: (transfer none): the offices, which are shown
 */
TorgetOfficesPage *
torget_region_page_show_offices (TorgetRegionPage *self)
{
  g_return_val_if_fail (TORGET_IS_REGION_PAGE (self), NULL);

  show_tab (self, "offices");
  return self->offices_page;
}

/**
 * torget_region_page_show_picture:
 * @self: a page
 *
 * Returns: (transfer none): the municipalities side by side, which are shown
 */
TorgetPicturePage *
torget_region_page_show_picture (TorgetRegionPage *self)
{
  g_return_val_if_fail (TORGET_IS_REGION_PAGE (self), NULL);

  show_tab (self, "picture");
  return self->picture_page;
}

/**
 * torget_region_page_show_submit:
 * @self: a page
 *
 * Returns: (transfer none): the figures to submit, which are shown
 */
TorgetSubmitPage *
torget_region_page_show_submit (TorgetRegionPage *self)
{
  g_return_val_if_fail (TORGET_IS_REGION_PAGE (self), NULL);

  show_tab (self, "submit");
  return self->submit_page;
}

/**
 * torget_region_page_show_receive:
 * @self: a page
 *
 * Returns: (transfer none): the receiving of handovers, which is shown
 */
TorgetReceivePage *
torget_region_page_show_receive (TorgetRegionPage *self)
{
  g_return_val_if_fail (TORGET_IS_REGION_PAGE (self), NULL);

  show_tab (self, "receive");
  return self->receive_page;
}

/**
 * torget_region_page_is_busy:
 * @self: a page
 *
 * Returns: whether something is under way
 */
gboolean
torget_region_page_is_busy (TorgetRegionPage *self)
{
  g_return_val_if_fail (TORGET_IS_REGION_PAGE (self), FALSE);

  return torget_import_page_is_busy (self->import_page)
         || torget_export_page_is_busy (self->export_page)
         || torget_submit_page_is_busy (self->submit_page)
         || torget_receive_page_is_busy (self->receive_page);
}
