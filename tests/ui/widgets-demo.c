/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Shows the shared widgets with an invented household, to be looked at; not installed.
 *
 * widgets-demo [timeline|rows|states|progress|bars|week] [household] [dark] [large] [narrow]
 *              [six-months|two-years]
 */
#include "config.h"

#include "domain/person.h"
#include "domain/reckoning.h"
#include "ui/widgets/code-row.h"
#include "ui/widgets/date-row.h"
#include "ui/widgets/empty-state.h"
#include "ui/widgets/flag-row.h"
#include "ui/widgets/form.h"
#include "ui/widgets/identifier-row.h"
#include "ui/widgets/lookup-row.h"
#include "ui/widgets/note-row.h"
#include "ui/widgets/progress-page.h"
#include "ui/widgets/status-chip.h"
#include "ui/widgets/text-row.h"
#include "ui/widgets/timeline.h"
#include "ui/widgets/two-year-bar.h"
#include "ui/widgets/week-grid.h"

#include <adwaita.h>
#include <string.h>

static char **arguments;

static gboolean
is_asked (const char *word)
{
  return g_strv_contains ((const char *const *) arguments, word);
}

static TorgetDate
d (const char *iso)
{
  return torget_date_from_iso (iso);
}

static void
add_plan (TorgetTimelineData *data,
          const char *group,
          guint *hours)
{
  const guint lane = torget_timeline_data_add_lane (
      data, &(TorgetTimelineLane){ group, "Etableringsplan", "view-list-symbolic", NULL });

  torget_timeline_data_add_item (
      data, lane,
      &(TorgetTimelineItem){ TORGET_TIMELINE_BAR, TORGET_TONE_ACCENT, d ("2026-02-16"),
                             d ("2029-02-15"), "Plan, 40 timmar i veckan",
                             "Etableringsplan från 2026-02-16, längst till 2029-02-15.", "plan",
                             1 });
  *hours = torget_timeline_data_add_item (
      data, lane,
      &(TorgetTimelineItem){ TORGET_TIMELINE_BAR, TORGET_TONE_WARNING, d ("2026-06-01"),
                             d ("2026-11-30"), "Deltid 15 h",
                             "Deltid 15 timmar i veckan, eftersom barnet väntar på förskola "
                             "(2017:820 8 § p. 3).",
                             "activity", 2 });
  torget_timeline_data_add_item (
      data, lane,
      &(TorgetTimelineItem){ TORGET_TIMELINE_DIAMOND, TORGET_TONE_NEUTRAL, d ("2029-02-15"), 0,
                             "36 månader", "36 månader från första folkbokföringen 2029-02-15.",
                             NULL, 0 });
  torget_timeline_data_add_item (
      data, lane,
      &(TorgetTimelineItem){ TORGET_TIMELINE_DOT, TORGET_TONE_ACCENT, d ("2026-12-04"), 0,
                             "Trepartssamtal", "Trepartssamtal bokat 2026-12-04.", "follow_up",
                             3 });
}

static void
add_sfi (TorgetTimelineData *data,
         const char *group)
{
  static const struct
  {
    const char *from, *to, *course;
  } courses[] = {
    { "2026-04-07", "2026-08-14", "Kurs A" },
    { "2026-08-17", "2026-11-13", "B" },
    { "2026-11-16", NULL, "Kurs C" },
  };
  const guint lane = torget_timeline_data_add_lane (
      data,
      &(TorgetTimelineLane){ group, "SFI-spår", "accessories-dictionary-symbolic", NULL });

  for (guint i = 0; i < G_N_ELEMENTS (courses); i++)
    torget_timeline_data_add_item (
        data, lane,
        &(TorgetTimelineItem){ TORGET_TIMELINE_BAR,
                               courses[i].to ? TORGET_TONE_SUCCESS : TORGET_TONE_ACCENT,
                               d (courses[i].from), courses[i].to ? d (courses[i].to) : 0,
                               courses[i].course, "SFI, studieväg 1.", "sfi_enrolment", 4 });
  torget_timeline_data_add_item (
      data, lane,
      &(TorgetTimelineItem){ TORGET_TIMELINE_DIAMOND, TORGET_TONE_WARNING, d ("2029-01-01"), 0,
                             "Rätten upphör", "Rätten till SFI upphör efter tre år 2029-01-01.",
                             "sfi_right", 5 });
  torget_timeline_data_add_item (
      data, lane,
      &(TorgetTimelineItem){ TORGET_TIMELINE_DOT, TORGET_TONE_SUCCESS, d ("2026-11-10"), 0,
                             "Nationellt prov B", "Nationellt prov kurs B, godkänt.", NULL, 0 });
}

static guint
add_preschool (TorgetTimelineData *data,
               const char *group)
{
  const guint lane = torget_timeline_data_add_lane (
      data, &(TorgetTimelineLane){ group, "Förskolekö", "emoji-people-symbolic", NULL });

  torget_timeline_data_add_item (
      data, lane,
      &(TorgetTimelineItem){ TORGET_TIMELINE_DOT, TORGET_TONE_ACCENT, d ("2026-04-01"), 0,
                             "Ansökt", "Ansökan om förskola 2026-04-01.", "application", 6 });
  torget_timeline_data_add_item (
      data, lane,
      &(TorgetTimelineItem){ TORGET_TIMELINE_DIAMOND, TORGET_TONE_ERROR, d ("2026-08-01"), 0,
                             "Garantin passerad",
                             "Förskolegarantin passerade 2026-08-01 (skollagen 8:14).",
                             "application", 6 });
  return torget_timeline_data_add_item (
      data, lane,
      &(TorgetTimelineItem){ TORGET_TIMELINE_BAR, TORGET_TONE_SUCCESS, d ("2026-12-07"),
                             d ("2027-06-30"), "Plats på Ängens förskola",
                             "Plats på Ängens förskola från 2026-12-07.", "placement", 7 });
}

static void
add_housing (TorgetTimelineData *data,
             const char *group)
{
  const guint lane = torget_timeline_data_add_lane (
      data, &(TorgetTimelineLane){ group, "Andrahandskontrakt", "user-home-symbolic", NULL });

  torget_timeline_data_add_item (
      data, lane,
      &(TorgetTimelineItem){ TORGET_TIMELINE_BAR, TORGET_TONE_ACCENT, d ("2025-03-02"),
                             d ("2027-03-01"), "Andrahandskontrakt Bölevägen 12",
                             "Andrahandskontrakt Bölevägen 12, 2025-03-02 till 2027-03-01.",
                             "sublet", 8 });
  torget_timeline_data_add_item (
      data, lane,
      &(TorgetTimelineItem){ TORGET_TIMELINE_DIAMOND, TORGET_TONE_ERROR, d ("2026-12-01"), 0,
                             "Säg upp senast",
                             "Uppsägning måste delges senast 2026-12-01, annars löper avtalet "
                             "vidare och passerar två år (JB 12:3–4, 8).",
                             "sublet", 8 });
  torget_timeline_data_add_item (
      data, lane,
      &(TorgetTimelineItem){ TORGET_TIMELINE_DIAMOND, TORGET_TONE_NEUTRAL, d ("2027-03-01"), 0,
                             "Två år", "Två år i rad 2027-03-01 (JB 12:45).", "sublet", 8 });
}

static TorgetTimelineData *
create_timeline (void)
{
  TorgetTimelineData *data = torget_timeline_data_new (d ("2026-11-20"));
  const char *parent = is_asked ("household") ? "Amina Al-Ahmad (påhittad)" : NULL;
  const char *child = is_asked ("household") ? "Yusuf Al-Ahmad (påhittad)" : NULL;
  guint hours = 0;
  guint place = 0;

  add_plan (data, parent, &hours);
  add_sfi (data, parent);
  if (parent != NULL)
    torget_timeline_data_add_lane (data, &(TorgetTimelineLane){ parent, "Förskolekö",
                                                                "emoji-people-symbolic",
                                                                "Ingen ansökan om förskola" });
  else
    place = add_preschool (data, NULL);
  add_housing (data, parent);
  if (child != NULL)
    place = add_preschool (data, child);
  torget_timeline_data_add_link (
      data,
      &(TorgetTimelineLink){ place, hours, "Platsen på förskolan avgör timmarna i planen." });
  return data;
}

static GtkWidget *
create_timeline_page (void)
{
  g_autoptr (TorgetTimelineData) data = create_timeline ();
  GtkWidget *timeline = torget_timeline_new ();

  torget_timeline_set_data (TORGET_TIMELINE (timeline), data);
  if (is_asked ("six-months"))
    torget_timeline_set_zoom (TORGET_TIMELINE (timeline), TORGET_TIMELINE_ZOOM_SIX_MONTHS);
  if (is_asked ("two-years"))
    torget_timeline_set_zoom (TORGET_TIMELINE (timeline), TORGET_TIMELINE_ZOOM_TWO_YEARS);
  return timeline;
}

static GtkWidget *
add_row (GtkWidget *group,
         GType type,
         const char *title,
         const char *field)
{
  GtkWidget *row = g_object_new (type, "title", title, "field-name", field, NULL);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return row;
}

static GtkWidget *
create_rows_page (void)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr (TorgetPerson) person = torget_record_new (&torget_person_type);
  TorgetForm *form;
  GtkWidget *row;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), "Personuppgifter");
  add_row (group, TORGET_TYPE_TEXT_ROW, "Efternamn", "family_name");
  add_row (group, TORGET_TYPE_TEXT_ROW, "Förnamn", "given_name");
  add_row (group, TORGET_TYPE_CODE_ROW, "Juridiskt kön", "sex");
  add_row (group, TORGET_TYPE_CODE_ROW, "Kommun", "municipality");
  add_row (group, TORGET_TYPE_LOOKUP_ROW, "Modersmål", "language");
  row = add_row (group, TORGET_TYPE_DATE_ROW, "Ansökan om förskola", "received_date");
  torget_form_row_set_hint (TORGET_FORM_ROW (row), "Garantidatum blir 2027-03-20.");
  add_row (group, TORGET_TYPE_DATE_ROW, "Född", "birth_date");
  add_row (group, TORGET_TYPE_IDENTIFIER_ROW, "Personnummer", "native_name");
  add_row (group, TORGET_TYPE_NOTE_ROW, "Anteckning", "birth_precision");
  add_row (group, TORGET_TYPE_FLAG_ROW, "Behöver tolk", "interpreter");

  person->family_name = g_strdup ("Al-Ahmad");
  person->interpreter = TRUE;
  person->received_date = d ("2026-11-20");
  person->birth_precision = g_strdup ("Ringde 2026-11-18.\nVill byta grupp till kvällstid.");
  person->native_name = g_strdup ("19940312-2385");
  person->municipality = g_strdup ("2480");
  form = torget_form_new (group);
  torget_form_load (form, person);
  g_object_set_data_full (G_OBJECT (group), "form", form, g_object_unref);
  torget_form_set_problem (form, "given_name", TORGET_TONE_ERROR, "Skriv personens förnamn.");
  return group;
}

static GtkWidget *
create_states_page (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *empty;

  gtk_box_append (GTK_BOX (chips),
                  torget_status_chip_new (TORGET_TONE_NEUTRAL, NULL, "Studieväg 1"));
  gtk_box_append (GTK_BOX (chips), torget_status_chip_new (TORGET_TONE_ACCENT, NULL, "Tolk"));
  gtk_box_append (GTK_BOX (chips), torget_status_chip_new (TORGET_TONE_SUCCESS, NULL, "Plats"));
  gtk_box_append (GTK_BOX (chips), torget_status_chip_new (TORGET_TONE_WARNING, NULL, "12 dagar"));
  gtk_box_append (GTK_BOX (chips),
                  torget_status_chip_new (TORGET_TONE_ERROR, NULL, "SFI hindras av förskolekö"));
  gtk_box_append (GTK_BOX (box), chips);
  empty = g_object_new (TORGET_TYPE_EMPTY_STATE, "icon-name", "emoji-people-symbolic", "title",
                        "Ingen väntar på förskola", "description",
                        "Här syns barn som står i kö, vems SFI de väntar på och garantidatum.",
                        "button-label", "_Ny ansökan", "action-name", "window.close", NULL);
  gtk_box_append (GTK_BOX (box), empty);
  return box;
}

static GtkWidget *
create_progress_page (void)
{
  GtkWidget *page = torget_progress_page_new ();

  torget_progress_page_start (TORGET_PROGRESS_PAGE (page), "Importerar registret");
  torget_progress_page_set_progress (TORGET_PROGRESS_PAGE (page), 120, 491, "120 av 491 rader");
  return page;
}

static const struct
{
  const char *tenure, *status, *start, *end, *served, *moved_out, *first_day;
} contracts[] = {
  { "sublet", "running", "2026-03-02", "2028-03-01", NULL, NULL, NULL },
  { "sublet", "running", "2025-03-02", "2027-03-01", NULL, NULL, NULL },
  { "sublet", "running", "2025-12-01", "2026-11-30", NULL, NULL, "2024-12-01" },
  { "sublet", "notice_served", "2024-12-15", "2026-12-14", "2026-08-20", NULL, NULL },
  { "sublet", "running", "2023-06-01", "2025-05-31", NULL, NULL, NULL },
  { "sublet", "extended_indefinitely", "2024-06-01", "2026-05-31", NULL, NULL, NULL },
  { "sublet", "moved_out", "2024-03-01", "2026-02-28", "2025-10-30", "2026-02-27", NULL },
  { "right_of_use", "running", "2026-02-01", "2027-01-31", NULL, NULL, NULL },
  { "sublet", "signed", "2026-12-01", "2028-11-30", NULL, NULL, NULL },
};

static GtkWidget *
create_bar (guint index,
            gboolean is_compact)
{
  GtkWidget *widget = torget_two_year_bar_new (is_compact);
  TorgetSublet sublet = {
    .tenure = (char *) contracts[index].tenure,
    .status = (char *) contracts[index].status,
    .start_date = d (contracts[index].start),
    .end_date = d (contracts[index].end),
    .notice_served_date = contracts[index].served ? d (contracts[index].served) : 0,
    .moved_out_date = contracts[index].moved_out ? d (contracts[index].moved_out) : 0,
  };
  TorgetSubletBar bar;

  torget_sublet_bar_init (&bar, &sublet,
                          contracts[index].first_day ? d (contracts[index].first_day) : 0,
                          torget_rule_reckon ("sublet_decide", sublet.end_date, NULL),
                          d ("2026-11-20"));
  torget_two_year_bar_set (TORGET_TWO_YEAR_BAR (widget), &bar);
  return widget;
}

static GtkWidget *
create_bars_page (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (guint i = 0; i < G_N_ELEMENTS (contracts); i++)
    {
      GtkWidget *compact = create_bar (i, TRUE);

      gtk_widget_set_halign (compact, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (box), compact);
    }
  for (guint i = 0; i < G_N_ELEMENTS (contracts); i++)
    gtk_box_append (GTK_BOX (box), create_bar (i, FALSE));
  return box;
}

static const TorgetWeekBlock blocks[] = {
  { 1, 1, TORGET_WEEK_SFI, 1, 510, 720, "SFI, kurs B" },
  { 1, 2, TORGET_WEEK_SFI, 2, 510, 720, "SFI, kurs B" },
  { 1, 3, TORGET_WEEK_SFI, 3, 510, 720, "SFI, kurs B" },
  { 1, 4, TORGET_WEEK_SFI, 4, 510, 720, "SFI, kurs B" },
  { 1, 5, TORGET_WEEK_ACTIVITY, 1, 780, 960, "Praktik, Ängens kök" },
  { 1, 6, TORGET_WEEK_ACTIVITY, 2, 780, 990, "Praktik, Ängens kök" },
  { 1, 7, TORGET_WEEK_ACTIVITY, 3, 690, 870, "Samhällsorientering" },
  { 1, 8, TORGET_WEEK_ACTIVITY, 5, 480, 1020, "Praktik, Ängens kök" },
  { 3, 11, TORGET_WEEK_PRESCHOOL, 1, 480, 960, "Plats" },
  { 3, 12, TORGET_WEEK_PRESCHOOL, 2, 480, 960, "Plats" },
  { 3, 13, TORGET_WEEK_PRESCHOOL, 3, 480, 960, "Plats" },
  { 3, 14, TORGET_WEEK_PRESCHOOL, 4, 480, 960, "Plats" },
  { 3, 15, TORGET_WEEK_PRESCHOOL, 5, 480, 960, "Plats" },
  { 4, 16, TORGET_WEEK_PRESCHOOL, 5, 450, 1050, "Plats" },
};

static GtkWidget *
create_week_page (void)
{
  GtkWidget *grid = torget_week_grid_new ();
  g_autoptr (TorgetWeek) week = torget_week_new (1, d ("2026-11-16"), TORGET_WEEK_FULL_TIME);

  torget_week_add_member (week, &(TorgetWeekMember){ 1, "Amina", FALSE });
  torget_week_add_member (week, &(TorgetWeekMember){ 3, "Karim", TRUE });
  if (is_asked ("household"))
    torget_week_add_member (week, &(TorgetWeekMember){ 4, "Laila", TRUE });
  for (guint i = 0; i < G_N_ELEMENTS (blocks) - !is_asked ("household"); i++)
    torget_week_add_block (week, &blocks[i]);
  torget_week_add_untimed (
      week, &(TorgetWeekUntimed){ 1, TORGET_WEEK_ACTIVITY, 360, "Jobbsökaraktivitet" });
  torget_week_grid_set (TORGET_WEEK_GRID (grid), week);
  return grid;
}

static GtkWidget *
create_page (void)
{
  if (is_asked ("progress"))
    return create_progress_page ();

  if (is_asked ("rows"))
    return create_rows_page ();
  if (is_asked ("bars"))
    return create_bars_page ();
  if (is_asked ("week"))
    return create_week_page ();
  if (is_asked ("states"))
    return create_states_page ();
  return create_timeline_page ();
}

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *page = create_page ();

  if (is_asked ("dark"))
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                        ADW_COLOR_SCHEME_FORCE_DARK);
  if (is_asked ("large"))
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  gtk_widget_set_margin_top (page, 18);
  gtk_widget_set_margin_bottom (page, 18);
  gtk_widget_set_margin_start (page, 18);
  gtk_widget_set_margin_end (page, 18);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), page);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), is_asked ("narrow") ? 520 : 900,
                               is_asked ("tall") ? 1100 : 600);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application
      = adw_application_new (TORGET_APP_ID, G_APPLICATION_NON_UNIQUE);

  arguments = argv;
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
