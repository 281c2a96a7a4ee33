/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The profile `offers`: what we offer the other municipalities today. It has no personal data. */
#include "config.h"

#include "service/export-private.h"

#include "base/clock.h"
#include "domain/offer.h"
#include "exchange/region-offers.h"
#include "exchange/region-writer.h"
#include "store/record-store.h"

static void
write_offers (TorgetExportJob *job,
              GPtrArray *offers)
{
  const TorgetRegionHeader header = {
    .profile = "offers",
    .sender = job->request->sender,
    .period = job->request->period,
    .created = torget_clock_get_time (),
  };

  torget_region_write_begin (job->writer, &header);
  for (guint i = 0; i < offers->len; i++)
    torget_region_write_offer (job->writer, g_ptr_array_index (offers, i));
  torget_region_write_end (job->writer);
}

/**
 * torget_export_run_offers:
 * @job: what to write, or to rehearse
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether all is written, or told
 */
gboolean
torget_export_run_offers (TorgetExportJob *job,
                          GError **error)
{
  g_autoptr (TorgetRecordSet) all = torget_record_set_new ();

  if (!torget_record_store_load_register (job->connection, &torget_offer_type, all, error))
    return FALSE;
  g_clear_pointer (&job->result->offers, torget_record_set_unref);
  job->result->offers = torget_offers_list_sent (all, torget_clock_get_today ());
  if (job->writer != NULL)
    write_offers (job, torget_record_set_list (job->result->offers, &torget_offer_type));
  return TRUE;
}
