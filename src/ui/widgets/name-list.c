/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names to be suggested; see name-list.h. */
#include "config.h"

#include "ui/widgets/name-list.h"

#include "base/text.h"

#include <string.h>

struct _TorgetNameList
{
  GPtrArray *names;
  GPtrArray *folded; /* at the same places; folding takes longer than a keystroke may */
};

static void
clear (TorgetNameList *self)
{
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->folded);
}

/**
 * torget_name_list_new:
 * @names: (transfer none) (element-type utf8): names in the order in which they are suggested
 *
 * Returns: (transfer full): the list
 */
TorgetNameList *
torget_name_list_new (GPtrArray *names)
{
  TorgetNameList *self = g_rc_box_new (TorgetNameList);

  self->names = g_ptr_array_ref (names);
  self->folded = g_ptr_array_new_full (names->len, g_free);
  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (self->folded, torget_text_fold (names->pdata[i]));
  return self;
}

/**
 * torget_name_list_ref:
 * @self: a list
 *
 * Returns: (transfer full): @self
 */
TorgetNameList *
torget_name_list_ref (TorgetNameList *self)
{
  return g_rc_box_acquire (self);
}

/**
 * torget_name_list_unref:
 * @self: (transfer full): a list
 */
void
torget_name_list_unref (TorgetNameList *self)
{
  g_rc_box_release_full (self, (GDestroyNotify) clear);
}

static void
add_matches (TorgetNameList *self,
             const char *folded,
             gboolean at_start,
             guint max,
             GPtrArray *found)
{
  for (guint i = 0; found->len < max && i < self->names->len; i++)
    {
      const char *hit = strstr (self->folded->pdata[i], folded);

      if (hit != NULL && (hit == self->folded->pdata[i]) == at_start)
        g_ptr_array_add (found, self->names->pdata[i]);
    }
}

/**
 * torget_name_list_search:
 * @self: a list
 * @text: some of a name
 * @max: how many to find at most
 *
 * Returns: (transfer container) (element-type utf8): names that begin with @text, then others that
 *   have it in them; none when @text is empty or is the only one
 */
GPtrArray *
torget_name_list_search (TorgetNameList *self,
                         const char *text,
                         guint max)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autofree char *folded = torget_text_fold (text);

  if (*folded == '\0')
    return found;
  add_matches (self, folded, TRUE, max, found);
  add_matches (self, folded, FALSE, max, found);
  if (found->len == 1 && g_str_equal (found->pdata[0], text))
    g_ptr_array_set_size (found, 0);
  return found;
}
