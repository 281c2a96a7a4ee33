/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/session.h"

G_BEGIN_DECLS

/* Copies that the program makes by itself: one a day while it runs, one when a changed file is
 * locked, one before an import. They lie in a folder beside the file and, if the office has chosen
 * one, in a second place. The demo gets none. */

/**
 * TorgetCopy:
 * @path: of the copy
 * @time: when it was made, microseconds
 * @n_persons: how many persons it holds
 * @is_second: it lies in the second place
 */
typedef struct
{
  char *path;
  gint64 time;
  gint64 n_persons;
  gboolean is_second;
} TorgetCopy;

void torget_copy_free (TorgetCopy *copy);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetCopy, torget_copy_free)

/* The second place has not been chosen, was reached at the last copy, or was not. */
typedef enum
{
  TORGET_SECOND_PLACE_NONE,
  TORGET_SECOND_PLACE_GOOD,
  TORGET_SECOND_PLACE_MISSING,
} TorgetSecondPlace;

/**
 * TorgetCopiesState:
 * @copies: (element-type TorgetCopy): the newest first
 * @second_folder: (nullable): the second place
 * @second: how the second place fared
 * @checked: when a copy was last opened to see whether it could be restored; 0 for never
 * @is_check_good: whether it could
 */
typedef struct
{
  GPtrArray *copies;
  char *second_folder;
  TorgetSecondPlace second;
  gint64 checked;
  gboolean is_check_good;
} TorgetCopiesState;

void torget_copies_state_free (TorgetCopiesState *state);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetCopiesState, torget_copies_state_free)

typedef enum
{
  TORGET_COPY_WHEN_DUE, /* when there is none of today, or the month's check is due */
  TORGET_COPY_NOW,
} TorgetCopyWhen;

/* Without a session: for a file that cannot be opened. Reads every copy's bytes. */
GPtrArray *torget_copies_list (const char *database);
TorgetCopy *torget_copies_find_newest_whole (const char *database);

void torget_session_make_copy_async (TorgetSession *self,
                                     TorgetCopyWhen when,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
gboolean torget_session_make_copy_finish (TorgetSession *self,
                                          GAsyncResult *result,
                                          GError **error);

void torget_session_skip_copy (TorgetSession *self);

void torget_session_get_copies_async (TorgetSession *self,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
TorgetCopiesState *torget_session_get_copies_finish (TorgetSession *self,
                                                     GAsyncResult *result,
                                                     GError **error);

void torget_session_set_second_folder_async (TorgetSession *self,
                                             const char *folder,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
gboolean torget_session_set_second_folder_finish (TorgetSession *self,
                                                  GAsyncResult *result,
                                                  GError **error);

void torget_session_check_copy_async (TorgetSession *self,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
gboolean torget_session_check_copy_finish (TorgetSession *self,
                                           GAsyncResult *result,
                                           GError **error);

G_END_DECLS
