/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a practice place is possible for a person, why, and which match is better. */
#include "config.h"

#include "domain/matching.h"

typedef struct
{
  const char *name;
  const char *wish;
  gboolean experience;
  const char *course;
  const char *home;
  int hours_taken;
  const char *asked_sector;
  const char *asked_course;
  const char *asked_place;
  int asked_hours;
  gboolean with_undecided;
  int reasons; /* -1: not possible */
} Case;

#define UMEA "2480"
#define VANNAS "2460"

static const Case cases[] = {
  { "asks-nothing", .home = UMEA, .reasons = 0 },
  { "wish", .wish = "it", .asked_sector = "it", .reasons = TORGET_MATCH_WISH },
  { "experience", .experience = TRUE, .asked_sector = "it", .reasons = TORGET_MATCH_EXPERIENCE },
  { "wish-and-experience", .wish = "it", .experience = TRUE, .asked_sector = "it",
    .reasons = TORGET_MATCH_WISH | TORGET_MATCH_EXPERIENCE },
  { "other-wish", .wish = "green", .asked_sector = "it", .reasons = -1 },
  { "other-wish-but-experience", .wish = "green", .experience = TRUE, .asked_sector = "it",
    .reasons = TORGET_MATCH_EXPERIENCE },
  { "undecided", .asked_sector = "it", .reasons = -1 },
  { "undecided-asked-for", .asked_sector = "it", .with_undecided = TRUE, .reasons = 0 },
  { "other-wish-asked-for", .wish = "green", .asked_sector = "it", .with_undecided = TRUE,
    .reasons = -1 },
  { "no-sector-asked", .wish = "green", .reasons = 0 },
  { "same-course", .course = "C", .asked_course = "C", .reasons = TORGET_MATCH_COURSE },
  { "course-above", .course = "D", .asked_course = "C", .reasons = TORGET_MATCH_COURSE },
  { "course-below", .course = "B", .asked_course = "C", .reasons = -1 },
  { "no-sfi", .asked_course = "A", .reasons = -1 },
  { "hours-just-free", .hours_taken = 20, .asked_hours = 20, .reasons = TORGET_MATCH_HOURS },
  { "an-hour-too-few", .hours_taken = 21, .asked_hours = 20, .reasons = -1 },
  { "over-full-time", .hours_taken = 45, .asked_hours = 1, .reasons = -1 },
  { "same-municipality", .home = UMEA, .asked_place = UMEA, .reasons = TORGET_MATCH_HOME },
  { "commuting", .home = VANNAS, .asked_place = UMEA, .reasons = TORGET_MATCH_COMMUTING },
  { "far-away", .home = "0180", .asked_place = UMEA, .reasons = -1 },
  { "home-unknown", .asked_place = UMEA, .reasons = -1 },
};

static void
test_judge (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (TorgetPersonMatch) person = torget_record_new (&torget_person_match_type);
  g_autoptr (TorgetPlaceMatch) place = torget_record_new (&torget_place_match_type);
  TorgetMatchReasons reasons;
  gboolean is_possible;

  person->sector = g_strdup (c->wish);
  person->experience = c->experience;
  person->sfi_course = g_strdup (c->course);
  person->municipality = g_strdup (c->home);
  person->hours_taken = c->hours_taken;
  place->sector = g_strdup (c->asked_sector);
  place->sfi_course = g_strdup (c->asked_course);
  place->municipality = g_strdup (c->asked_place);
  place->hours_per_week = c->asked_hours;
  is_possible = torget_match_judge (person, place, c->with_undecided, &reasons);
  g_assert_cmpint (is_possible, ==, c->reasons >= 0);
  if (is_possible)
    g_assert_cmpint ((int) reasons, ==, c->reasons);
}

/* From the best to the least. */
static void
test_score (void)
{
  static const TorgetMatchReasons ordered[] = {
    TORGET_MATCH_WISH | TORGET_MATCH_EXPERIENCE | TORGET_MATCH_HOME,
    TORGET_MATCH_WISH | TORGET_MATCH_EXPERIENCE | TORGET_MATCH_COMMUTING,
    TORGET_MATCH_WISH | TORGET_MATCH_HOME,
    TORGET_MATCH_WISH,
    TORGET_MATCH_EXPERIENCE | TORGET_MATCH_HOME,
    TORGET_MATCH_EXPERIENCE,
    TORGET_MATCH_HOME,
    TORGET_MATCH_COMMUTING,
  };

  for (gsize i = 1; i < G_N_ELEMENTS (ordered); i++)
    g_assert_cmpint (torget_match_score (ordered[i - 1]), >, torget_match_score (ordered[i]));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/matching/judge/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_judge);
    }
  g_test_add_func ("/matching/score", test_score);
  return g_test_run ();
}
