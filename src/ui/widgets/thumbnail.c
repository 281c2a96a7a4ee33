/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small pictures of images, made on a thread of their own. A picture that claims to be larger than
 * anything scanned is not unpacked. */
#include "config.h"

#include "ui/widgets/thumbnail.h"

/* A page of A3 at 600 dpi has 70 million pixels. */
#define MAX_PIXELS (100 * 1000 * 1000)

typedef struct
{
  GBytes *content;
  int size;
} Request;

static void
request_free (Request *request)
{
  g_bytes_unref (request->content);
  g_free (request);
}

/* Fits the picture into a square. One that is too large gets no size at all, which the loader
 * reports as an error before it unpacks anything. */
static void
prepare_size (GdkPixbufLoader *loader,
              int width,
              int height,
              const Request *request)
{
  const double scale = MIN (1.0, (double) request->size / MAX (MAX (width, height), 1));

  if ((gint64) width * height > MAX_PIXELS)
    gdk_pixbuf_loader_set_size (loader, 0, 0);
  else
    gdk_pixbuf_loader_set_size (loader, MAX (1, (int) (width * scale)),
                                MAX (1, (int) (height * scale)));
}

static GdkPixbuf *
load (const Request *request,
      GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  g_autoptr (GError) close_error = NULL;
  GdkPixbuf *pixbuf;
  gboolean is_good;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (prepare_size), (gpointer) request);
  is_good = gdk_pixbuf_loader_write_bytes (loader, request->content, error);
  if (!gdk_pixbuf_loader_close (loader, is_good ? error : &close_error) || !is_good)
    return NULL;
  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  if (pixbuf != NULL)
    return gdk_pixbuf_apply_embedded_orientation (pixbuf);
  g_set_error_literal (error, GDK_PIXBUF_ERROR, GDK_PIXBUF_ERROR_FAILED, "no picture");
  return NULL;
}

static void
run (GTask *task,
     gpointer source,
     gpointer task_data,
     GCancellable *cancellable)
{
  GError *error = NULL;
  GdkPixbuf *pixbuf = load (task_data, &error);

  if (pixbuf != NULL)
    g_task_return_pointer (task, pixbuf, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * torget_thumbnail_load_async:
 * @content: bytes of an image
 * @size: of the longest side, pixels
 * @cancellable: (nullable): for what nobody looks at any more
 * @callback: told when it is drawn
 * @user_data: for @callback
 */
void
torget_thumbnail_load_async (GBytes *content,
                             int size,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Request *request = g_new0 (Request, 1);

  request->content = g_bytes_ref (content);
  request->size = size;
  g_task_set_task_data (task, request, (GDestroyNotify) request_free);
  g_task_run_in_thread (task, run);
}

/**
 * torget_thumbnail_load_finish:
 * @result: what the callback was given
 * @error: return location of %GDK_PIXBUF_ERROR
 *
 * Returns: (transfer full) (nullable): the picture; %NULL when the content cannot be drawn
 */
GdkTexture *
torget_thumbnail_load_finish (GAsyncResult *result,
                              GError **error)
{
  g_autoptr (GdkPixbuf) pixbuf = g_task_propagate_pointer (G_TASK (result), error);

  return pixbuf != NULL ? gdk_texture_new_for_pixbuf (pixbuf) : NULL;
}
