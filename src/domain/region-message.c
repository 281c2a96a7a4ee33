/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What goes between the offices of the region. */
#include "config.h"

#include "domain/region-message.h"

#include "base/id.h"

static const TorgetField region_message_fields[] = {
  TORGET_TEXT (TorgetRegionMessage, package),
  TORGET_TEXT (TorgetRegionMessage, direction),
  TORGET_TEXT (TorgetRegionMessage, kind),
  TORGET_CODE (TorgetRegionMessage, municipality, "municipality"),
  TORGET_TEXT (TorgetRegionMessage, sign_key),
  TORGET_LINK (TorgetRegionMessage, sequence, NULL),
  TORGET_TEXT (TorgetRegionMessage, state),
  TORGET_TEXT (TorgetRegionMessage, reply_to),
  TORGET_TEXT (TorgetRegionMessage, sha256),
  TORGET_LINK (TorgetRegionMessage, n_bytes, NULL),
  TORGET_INT (TorgetRegionMessage, persons),
  TORGET_LINK (TorgetRegionMessage, time, NULL),
  TORGET_TEXT (TorgetRegionMessage, user),
  TORGET_TEXT (TorgetRegionMessage, reason),
};

TORGET_DEFINE_RECORD (TorgetRegionMessage, region_message, "region_message")

/* By office and series. */
static int
compare_arrivals (gconstpointer a,
                  gconstpointer b)
{
  const TorgetRegionMessage *first = *(const TorgetRegionMessage *const *) a;
  const TorgetRegionMessage *second = *(const TorgetRegionMessage *const *) b;
  int order = g_strcmp0 (first->municipality, second->municipality);

  if (order == 0)
    order = g_strcmp0 (first->sign_key, second->sign_key);
  return order != 0 ? order
                    : (first->sequence > second->sequence) - (first->sequence < second->sequence);
}

static gboolean
is_same_series (const TorgetRegionMessage *a,
                const TorgetRegionMessage *b)
{
  return g_strcmp0 (a->municipality, b->municipality) == 0
         && g_strcmp0 (a->sign_key, b->sign_key) == 0
         && torget_id_get_incarnation (a->sequence) == torget_id_get_incarnation (b->sequence);
}

static GPtrArray *
list_sealed_arrivals (GPtrArray *messages)
{
  GPtrArray *arrivals = g_ptr_array_new ();

  for (guint i = 0; i < messages->len; i++)
    {
      TorgetRegionMessage *message = g_ptr_array_index (messages, i);

      if (g_str_equal (message->direction, TORGET_MESSAGE_IN) && *message->sign_key != '\0')
        g_ptr_array_add (arrivals, message);
    }
  g_ptr_array_sort (arrivals, compare_arrivals);
  return arrivals;
}

/**
 * torget_region_message_list_missing:
 * @messages: (element-type TorgetRegionMessage): all that went and came
 *
 * Thread: any.
 *
 * Returns: (transfer full) (element-type TorgetMissingFiles): what to ask for, by office
 */
GArray *
torget_region_message_list_missing (GPtrArray *messages)
{
  g_autoptr (GPtrArray) arrivals = list_sealed_arrivals (messages);
  GArray *missing = g_array_new (FALSE, TRUE, sizeof (TorgetMissingFiles));
  const TorgetRegionMessage *before = NULL;

  for (guint i = 0; i < arrivals->len; i++)
    {
      const TorgetRegionMessage *message = g_ptr_array_index (arrivals, i);
      const guint number = torget_id_get_counter (message->sequence);
      const guint last = before != NULL && is_same_series (before, message)
                             ? torget_id_get_counter (before->sequence)
                             : 0;
      TorgetMissingFiles files = { .first = last + 1, .last = number - 1, .time = message->time };

      g_strlcpy (files.municipality, message->municipality, sizeof files.municipality);
      if (files.first <= files.last)
        g_array_append_val (missing, files);
      before = message;
    }
  return missing;
}
