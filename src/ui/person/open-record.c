/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opens a record of a track by what a drawing knows of it. */
#include "config.h"

#include "ui/person/open-record.h"

#include "ui/housing/housing-spec.h"
#include "ui/person/record-dialog.h"
#include "ui/plan/plan-spec.h"
#include "ui/preschool/preschool-spec.h"
#include "ui/sfi/sfi-spec.h"

static const TorgetRecordSpec *const specs[] = {
  &torget_plan_spec,  &torget_sfi_spec,       &torget_application_spec,
  &torget_offer_spec, &torget_placement_spec, &torget_sublet_spec,
};

/**
 * torget_open_record:
 * @origin: a widget of the page
 * @person_case: a loaded case
 * @record_type: table of a record
 * @record_id: its row id
 *
 * Opens the form of a record of the case; others are passed over.
 */
void
torget_open_record (GtkWidget *origin,
                    TorgetPersonCase *person_case,
                    const char *record_type,
                    gint64 record_id)
{
  TorgetRecordSet *records = torget_person_case_get_records (person_case);

  for (gsize i = 0; i < G_N_ELEMENTS (specs); i++)
    {
      gpointer record = torget_record_set_find (records, specs[i]->type, record_id);

      if (g_str_equal (specs[i]->type->name, record_type) && record != NULL)
        torget_record_dialog_present (origin, torget_person_case_get_session (person_case),
                                      specs[i], record, records);
    }
}
