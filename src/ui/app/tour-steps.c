/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tour of the window visits. */
#include "config.h"

#include "ui/app/tour-private.h"

#include "domain/deadline-row.h"
#include "domain/list-rows.h"
#include "ui/app/palette.h"
#include "ui/app/views.h"
#include "ui/list/list-page.h"
#include "ui/person/compare-window.h"
#include "ui/person/person-page.h"
#include "ui/today/today-page.h"

/* Somebody of the demo data whose tracks hang together. */
#define WHO "al-ahmad amina"

static TorgetWorkspace *
get_workspace (TorgetTour *self)
{
  return torget_window_get_workspace (torget_tour_get_window (self));
}

static GtkWidget *
get_page (TorgetTour *self)
{
  return torget_workspace_get_page (get_workspace (self));
}

static void
show_view (TorgetTour *self,
           const char *view_id)
{
  torget_workspace_show_view (get_workspace (self), view_id);
}

static void
activate (TorgetTour *self,
          const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (torget_tour_get_window (self)), action, NULL);
}

static void
close_dialog (TorgetTour *self,
              const char *argument)
{
  GtkWindow *top = torget_tour_get_top_window (self);

  if (top != GTK_WINDOW (torget_tour_get_window (self)))
    gtk_window_destroy (top);
}

static TorgetPersonPage *
get_person_page (TorgetTour *self)
{
  return torget_workspace_get_person_page (get_workspace (self));
}

static void
show_tab (TorgetTour *self,
          const char *name)
{
  torget_person_page_show_tab (get_person_page (self), name);
}

static void
search (TorgetTour *self,
        const char *text)
{
  GtkWidget *page = get_page (self);

  torget_list_page_set_search (TORGET_LIST_PAGE (page), text);
}

static void
select_person (TorgetTour *self,
               const char *argument)
{
  GtkWidget *page = get_page (self);
  TorgetListModel *model = torget_list_page_get_model (TORGET_LIST_PAGE (page));
  g_autoptr (TorgetRow) row = g_list_model_get_item (G_LIST_MODEL (model), 0);

  torget_list_page_select_first (TORGET_LIST_PAGE (page));
  if (row != NULL)
    gtk_widget_activate_action (page, "win.show-person", "x", torget_row_get_id (row));
}

/* Invented persons with official test numbers, and something to say about the second. */
static const char sample_register[]
    = "Personnummer;Efternamn;Förnamn;Kön;Hushåll;Kommun;SFI kurs;Mottagen i kommunen;Cykelkurs\n"
      "19880214-2383;Exempel;Sara;Kvinna;H1;Umeå;B;2026-03-01;ja\n"
      "19910502-2397;Exempel;Omar;Man;H1;Umeå;C;31 februari;nej\n";

static void
load_sample (TorgetTour *self,
             const char *argument)
{
  g_autofree char *path = g_build_filename (torget_tour_get_dir (self), "register.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (g_file_set_contents (path, sample_register, -1, NULL))
    torget_import_page_load (torget_region_page_show_import (torget_tour_get_region_page (self)), file);
}

static void
try_import (TorgetTour *self,
            const char *argument)
{
  gtk_widget_activate_action (
      GTK_WIDGET (torget_region_page_show_import (torget_tour_get_region_page (self))), "import.try", NULL);
}

static void
choose_handover (TorgetTour *self,
                 const char *argument)
{
  torget_export_page_set_profile (torget_region_page_show_export (torget_tour_get_region_page (self)),
                                  TORGET_EXPORT_HANDOVER);
}

static void
rehearse_export (TorgetTour *self,
                 const char *argument)
{
  gtk_widget_activate_action (
      GTK_WIDGET (torget_region_page_show_export (torget_tour_get_region_page (self))), "export.rehearse",
      NULL);
}

static void
rehearse_figures (TorgetTour *self,
                  const char *argument)
{
  gtk_widget_activate_action (
      GTK_WIDGET (torget_region_page_show_submit (torget_tour_get_region_page (self))),
      "submit.rehearse", NULL);
}

static void
show_region_picture (TorgetTour *self,
                     const char *argument)
{
  torget_region_page_show_picture (torget_tour_get_region_page (self));
}

static void
show_offers (TorgetTour *self,
             const char *argument)
{
  torget_region_page_show_offers (torget_tour_get_region_page (self));
}

static void
show_offices (TorgetTour *self,
              const char *argument)
{
  torget_region_page_show_offices (torget_tour_get_region_page (self));
}

/* From the first row on, so many of them. */
static void
select_rows (TorgetTour *self,
             const char *count)
{
  GtkWidget *page = get_page (self);
  GtkColumnView *view = torget_list_page_get_view (TORGET_LIST_PAGE (page));

  gtk_selection_model_select_range (gtk_column_view_get_model (view), 0,
                                    (guint) g_ascii_strtoull (count, NULL, 10), TRUE);
}

static void
activate_in_page (TorgetTour *self,
                  const char *action)
{
  gtk_widget_activate_action (
      get_page (self), action, NULL);
}

static void
show_preferences (TorgetTour *self,
                  const char *page)
{
  adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (torget_tour_get_top_window (self)),
                                                page);
}

/* The first one of the list whose page asks for a reason. */
static void
select_protected (TorgetTour *self,
                  const char *argument)
{
  GtkWidget *page = get_page (self);
  GListModel *model = G_LIST_MODEL (torget_list_page_get_model (TORGET_LIST_PAGE (page)));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (TorgetRow) row = g_list_model_get_item (model, i);
      const TorgetPersonRow *person = torget_row_get_record (row);

      if (person != NULL && torget_protection_hides (person->protection))
        {
          gtk_widget_activate_action (page, "win.show-person", "x", torget_row_get_id (row));
          return;
        }
    }
}

static void
find_in_palette (TorgetTour *self,
                 const char *text)
{
  activate (self, "win.palette");
  torget_palette_set_text (TORGET_PALETTE (torget_tour_get_top_window (self)), text);
}

/* The first two persons of the list. */
static void
compare (TorgetTour *self,
         const char *argument)
{
  GtkWidget *page = get_page (self);
  GListModel *model = G_LIST_MODEL (torget_list_page_get_model (TORGET_LIST_PAGE (page)));
  g_autoptr (TorgetRow) first = g_list_model_get_item (model, 0);
  g_autoptr (TorgetRow) second = g_list_model_get_item (model, 1);

  torget_compare_open (GTK_WINDOW (torget_tour_get_window (self)), GTK_WIDGET (torget_tour_get_window (self)),
                       torget_window_get_session (torget_tour_get_window (self)), torget_row_get_id (first),
                       torget_row_get_id (second));
}

static void
show_week (TorgetTour *self,
           const char *argument)
{
  torget_today_page_show_week (TORGET_TODAY_PAGE (get_page (self)), argument != NULL);
}

/* Of the first line, which stands below its heading. */
static void
explain (TorgetTour *self,
         const char *argument)
{
  gtk_widget_activate_action (get_page (self), "today.explain", "u", 1);
}

/* Where it goes */

typedef struct
{
  const char *name; /* (nullable): of the picture that is taken then */
  TorgetTourFunc run;
  const char *argument;     /* (nullable): for @run */
  gboolean is_closed_again; /* the window that has opened */
} Stop;

static const Stop stops_before_tabs[] = {
  { NULL, show_view, "today" },
  { "today-week", show_week, "shown" },
  { NULL, show_week, NULL },
  { "today-explanation", explain, NULL, TRUE },
  { NULL, show_view, "followup" },
  { "followup-report", activate_in_page, "followup.print", TRUE },
  { NULL, show_view, "region" },
  { "region-columns", load_sample, NULL },
  { "region-trial", try_import, NULL },
  { "region-export", choose_handover, NULL },
  { "region-rehearsal", rehearse_export, NULL },
  { "region-offices", show_offices, NULL },
  { "region-figures", rehearse_figures, NULL },
  { "region-picture", show_region_picture, NULL },
  { "region-offers", show_offers, NULL },
  { NULL, show_view, "persons" },
  { "list-selection", select_rows, "4" },
  { "bulk-coordinator", activate_in_page, "list.change-coordinator", TRUE },
  { "bulk-task", activate_in_page, "list.add-task", TRUE },
  { NULL, activate_in_page, "list.unselect" },
  { NULL, show_view, "sublets" },
  { "list-print", activate_in_page, "list.print", TRUE },
  { NULL, show_view, "persons" },
  { NULL, search, WHO },
  { NULL, select_person, NULL },
};

static const Stop stops_after_tabs[] = {
  { "document", activate, "win.print", TRUE },
  { "extract", activate, "win.extract", TRUE },
  { "propose-erasure", activate, "win.propose-erasure", TRUE },
  { NULL, search, "" },
  { "person-protected", select_protected, NULL },
  { "palette", find_in_palette, "l", TRUE },
  { "palette-similar", find_in_palette, "alahmad", TRUE },
  { "doubles", activate, "win.doubles", TRUE },
  { "check-log", activate, "win.check-log", TRUE },
  { "retention", activate, "win.retention", TRUE },
  { "compare", compare, NULL, TRUE },
  { "new-person", activate, "win.new-person", TRUE },
  { "preferences", activate, "win.preferences" },
  { "preferences-rules", show_preferences, "rules" },
  { "preferences-users", show_preferences, "users" },
  { "preferences-backup", show_preferences, "backup", TRUE },
  { "shortcuts", activate, "win.show-shortcuts", TRUE },
  { "about", activate, "win.about", TRUE },
};

static void
add_stops (TorgetTour *self,
           const Stop *stops,
           gsize n_stops)
{
  for (gsize i = 0; i < n_stops; i++)
    {
      torget_tour_add (self, stops[i].name, stops[i].run, stops[i].argument);
      if (stops[i].is_closed_again)
        torget_tour_add (self, NULL, close_dialog, NULL);
    }
}

/**
 * torget_tour_add_steps:
 * @self: a tour
 *
 * Every view, what stands in it by itself, and the windows over it.
 */
void
torget_tour_add_steps (TorgetTour *self)
{
  const TorgetView *view;
  const char *tab;

  for (guint i = 0; (view = torget_views_get (i)) != NULL; i++)
    torget_tour_add (self, view->id, show_view, view->id);
  add_stops (self, stops_before_tabs, G_N_ELEMENTS (stops_before_tabs));
  for (guint i = 0; (tab = torget_person_page_get_tab (i)) != NULL; i++)
    {
      g_autofree char *name = g_strconcat ("person-", tab, NULL);

      torget_tour_add (self, name, show_tab, tab);
    }
  add_stops (self, stops_after_tabs, G_N_ELEMENTS (stops_after_tabs));
}
