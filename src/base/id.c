/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Row ids that are unique across offices without asking anyone. */
#include "config.h"

#include "base/id.h"

#define INCARNATION_MAX 0x7fffffffu

/**
 * torget_id_new_incarnation:
 *
 * Drawn from the random generator of GLib, which the kernel seeds. Two offices out of 20 draw
 * the same one with a chance of about 1 to 10 million.
 *
 * Thread: any.
 *
 * Returns: 1 to 2^31 - 1
 */
guint32
torget_id_new_incarnation (void)
{
  guint32 incarnation;

  do
    incarnation = g_random_int () & INCARNATION_MAX;
  while (incarnation == 0);
  return incarnation;
}

/**
 * torget_id_new:
 * @incarnation: of the database, 1 to 2^31 - 1
 * @counter: of the row, 1 or more
 *
 * Thread: any.
 *
 * Returns: the id, positive
 */
gint64
torget_id_new (guint32 incarnation,
               guint32 counter)
{
  g_return_val_if_fail (incarnation > 0 && incarnation <= INCARNATION_MAX, 0);
  g_return_val_if_fail (counter > 0, 0);

  return (gint64) ((guint64) incarnation << 32 | counter);
}

/**
 * torget_id_get_incarnation:
 * @id: an id, 0 for none
 *
 * Thread: any.
 *
 * Returns: the incarnation of the database that made the row, 0 for none
 */
guint32
torget_id_get_incarnation (gint64 id)
{
  return (guint32) ((guint64) id >> 32);
}

/**
 * torget_id_get_counter:
 * @id: an id, 0 for none
 *
 * Thread: any.
 *
 * Returns: the number of the row within its incarnation, 0 for none
 */
guint32
torget_id_get_counter (gint64 id)
{
  return (guint32) id;
}
