/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions to a case; see case-view.h. */
#include "config.h"

#include "domain/case-view.h"

static gboolean
is_one_of (const char *code,
           const char *const *codes)
{
  return code != NULL && g_strv_contains (codes, code);
}

/**
 * torget_case_list_owned:
 * @records: a case
 * @type: a record type
 * @link: name of a link field of @type, such as "person_id"
 * @owner_id: row id that the link must have
 *
 * Returns: (transfer container) (element-type TorgetRecord): the matching records, in order
 */
GPtrArray *
torget_case_list_owned (TorgetRecordSet *records,
                        const TorgetRecordType *type,
                        const char *link,
                        gint64 owner_id)
{
  const TorgetField *field = torget_record_type_find (type, link);

  g_return_val_if_fail (field != NULL, g_ptr_array_new ());
  return torget_record_set_list_linked (records, type, field, owner_id);
}

/* The record of @type that links to @owner_id and has the largest date in @date_name. */
static gpointer
get_latest (TorgetRecordSet *records,
            const TorgetRecordType *type,
            const char *link,
            gint64 owner_id,
            const char *date_name)
{
  g_autoptr (GPtrArray) owned = torget_case_list_owned (records, type, link, owner_id);
  const TorgetField *date = torget_record_type_find (type, date_name);
  gpointer latest = NULL;

  for (guint i = 0; i < owned->len; i++)
    {
      gpointer record = g_ptr_array_index (owned, i);

      if (latest == NULL
          || torget_record_get_number (record, date) >= torget_record_get_number (latest, date))
        latest = record;
    }
  return latest;
}

/**
 * torget_case_get_person:
 * @records: a case
 * @person_id: row id
 *
 * Returns: (transfer none) (nullable): the person
 */
TorgetPerson *
torget_case_get_person (TorgetRecordSet *records,
                        gint64 person_id)
{
  return torget_record_set_find (records, &torget_person_type, person_id);
}

static int
rank_identity (const TorgetIdentity *identity,
               TorgetDate today)
{
  static const char *const order[] = { "temporary", "dossier", "samordningsnummer", "personnummer" };
  int rank = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    if (g_strcmp0 (identity->kind, order[i]) == 0)
      rank = (int) i + 1;
  if (identity->valid_to != TORGET_DATE_NONE && identity->valid_to < today)
    rank -= 10;
  return rank;
}

/**
 * torget_case_get_identity:
 * @records: a case
 * @person_id: row id
 * @today: the day asked about
 *
 * A valid number goes before one that has ended; then personnummer before samordningsnummer
 * before dossier number; then the latest.
 *
 * Returns: (transfer none) (nullable): the number to show for the person
 */
TorgetIdentity *
torget_case_get_identity (TorgetRecordSet *records,
                          gint64 person_id,
                          TorgetDate today)
{
  g_autoptr (GPtrArray) all
      = torget_case_list_owned (records, &torget_identity_type, "person_id", person_id);
  TorgetIdentity *best = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      TorgetIdentity *identity = g_ptr_array_index (all, i);

      if (best == NULL || rank_identity (identity, today) >= rank_identity (best, today))
        best = identity;
    }
  return best;
}

/**
 * torget_membership_is_current:
 * @membership: a membership
 * @today: the day asked about
 *
 * Returns: whether it has not ended before @today
 */
gboolean
torget_membership_is_current (const TorgetMembership *membership,
                              TorgetDate today)
{
  return membership->valid_to == TORGET_DATE_NONE || membership->valid_to >= today;
}

/**
 * torget_membership_is_child:
 * @membership: a membership
 *
 * Returns: whether the person belongs to the household as a child
 */
gboolean
torget_membership_is_child (const TorgetMembership *membership)
{
  static const char *const roles[] = { "child", "stepchild", "unaccompanied", NULL };

  return is_one_of (membership->role, roles);
}

/**
 * torget_case_list_households:
 * @records: a case
 * @person_id: row id
 * @today: the day asked about
 *
 * Returns: (transfer container) (element-type TorgetHousehold): the households that the person
 *   belongs to on @today; more than one where custody is shared
 */
GPtrArray *
torget_case_list_households (TorgetRecordSet *records,
                             gint64 person_id,
                             TorgetDate today)
{
  g_autoptr (GPtrArray) memberships
      = torget_case_list_owned (records, &torget_membership_type, "person_id", person_id);
  GPtrArray *households = g_ptr_array_new ();

  for (guint i = 0; i < memberships->len; i++)
    {
      TorgetMembership *membership = g_ptr_array_index (memberships, i);
      TorgetHousehold *household
          = torget_record_set_find (records, &torget_household_type, membership->household_id);

      if (household != NULL && torget_membership_is_current (membership, today)
          && !g_ptr_array_find (households, household, NULL))
        g_ptr_array_add (households, household);
    }
  return households;
}

static int
rank_member (const TorgetMembership *membership)
{
  if (g_strcmp0 (membership->role, "reference_person") == 0)
    return 0;
  return torget_membership_is_child (membership) ? 2 : 1;
}

static int
compare_members (gconstpointer a,
                 gconstpointer b,
                 gpointer user_data)
{
  const TorgetMembership *first = *(TorgetMembership *const *) a;
  const TorgetMembership *second = *(TorgetMembership *const *) b;
  const TorgetPerson *one = torget_case_get_person (user_data, first->person_id);
  const TorgetPerson *other = torget_case_get_person (user_data, second->person_id);
  int difference = rank_member (first) - rank_member (second);

  if (difference != 0 || one == NULL || other == NULL)
    return difference;
  if (one->birth_date != other->birth_date)
    return one->birth_date < other->birth_date ? -1 : 1;
  return first->record.id < second->record.id ? -1 : 1;
}

/**
 * torget_case_list_memberships:
 * @records: a case
 * @household_id: row id
 * @today: the day asked about
 *
 * Returns: (transfer container) (element-type TorgetMembership): the members on @today: the
 *   reference person, other adults, children; each from the eldest
 */
GPtrArray *
torget_case_list_memberships (TorgetRecordSet *records,
                              gint64 household_id,
                              TorgetDate today)
{
  GPtrArray *members
      = torget_case_list_owned (records, &torget_membership_type, "household_id", household_id);

  for (guint i = members->len; i > 0; i--)
    if (!torget_membership_is_current (g_ptr_array_index (members, i - 1), today))
      g_ptr_array_remove_index (members, i - 1);
  g_ptr_array_sort_with_data (members, compare_members, records);
  return members;
}

/**
 * torget_case_get_plan:
 * @records: a case
 * @person_id: row id
 *
 * Returns: (transfer none) (nullable): the person's latest establishment plan
 */
TorgetPlan *
torget_case_get_plan (TorgetRecordSet *records,
                      gint64 person_id)
{
  return get_latest (records, &torget_plan_type, "person_id", person_id, "enrolled_date");
}

/**
 * torget_case_get_enrolment:
 * @records: a case
 * @person_id: row id
 *
 * Returns: (transfer none) (nullable): the person's latest SFI enrolment
 */
TorgetSfiEnrolment *
torget_case_get_enrolment (TorgetRecordSet *records,
                           gint64 person_id)
{
  return get_latest (records,
                     &torget_sfi_enrolment_type,
                     "person_id",
                     person_id,
                     "registered_date");
}

/**
 * torget_case_get_application:
 * @records: a case
 * @person_id: row id of a child
 *
 * Returns: (transfer none) (nullable): the child's latest preschool application
 */
TorgetPreschoolApplication *
torget_case_get_application (TorgetRecordSet *records,
                             gint64 person_id)
{
  return get_latest (records,
                     &torget_preschool_application_type,
                     "person_id",
                     person_id,
                     "wish_date");
}

/**
 * torget_case_get_placement:
 * @records: a case
 * @person_id: row id of a child
 *
 * Returns: (transfer none) (nullable): the child's latest placement
 */
TorgetPreschoolPlacement *
torget_case_get_placement (TorgetRecordSet *records,
                           gint64 person_id)
{
  return get_latest (records,
                     &torget_preschool_placement_type,
                     "person_id",
                     person_id,
                     "start_date");
}

/**
 * torget_case_get_open_offer:
 * @records: a case
 * @application_id: row id
 *
 * Returns: (transfer none) (nullable): the latest offer that has no answer
 */
TorgetPreschoolOffer *
torget_case_get_open_offer (TorgetRecordSet *records,
                            gint64 application_id)
{
  g_autoptr (GPtrArray) offers = torget_case_list_owned (records,
                                                         &torget_preschool_offer_type,
                                                         "application_id",
                                                         application_id);

  for (guint i = offers->len; i > 0; i--)
    {
      TorgetPreschoolOffer *offer = g_ptr_array_index (offers, i - 1);

      if (offer->answer == NULL)
        return offer;
    }
  return NULL;
}

/**
 * torget_preschool_is_waiting:
 * @application: an application
 *
 * Returns: whether the child still waits for a place: nothing has been given, taken back or
 *   struck from the queue
 */
gboolean
torget_preschool_is_waiting (const TorgetPreschoolApplication *application)
{
  static const char *const waiting[]
      = { "incomplete", "queued", "offered", "guarantee_offered", "direct_offer", "manual", NULL };

  return application->status == NULL || is_one_of (application->status, waiting);
}

/**
 * torget_case_get_sublet:
 * @records: a case
 * @household_id: row id
 *
 * Returns: (transfer none) (nullable): the household's latest sublet
 */
TorgetSublet *
torget_case_get_sublet (TorgetRecordSet *records,
                        gint64 household_id)
{
  return get_latest (records, &torget_sublet_type, "household_id", household_id, "start_date");
}

/**
 * torget_sublet_is_over:
 * @sublet: a sublet
 *
 * Returns: whether the contract no longer runs: moved out, ended or taken over
 */
gboolean
torget_sublet_is_over (const TorgetSublet *sublet)
{
  static const char *const over[]
      = { "taken_over", "moved_out", "ended", "forfeited", "evicted", NULL };

  return sublet->moved_out_date != TORGET_DATE_NONE || is_one_of (sublet->status, over);
}
