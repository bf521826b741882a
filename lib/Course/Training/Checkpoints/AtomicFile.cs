namespace Course;

/// <summary>Writes files so that a crash at any moment leaves either the old one or the new one, whole.</summary>
internal static class AtomicFile
{
    /// <summary>Writes to "path.tmp" beside it, waits until the disk holds it, and only then gives it the name.</summary>
    /// <exception cref="IOException">It cannot be written, or another process is writing it just now.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        // Always the same name, so that what a crash leaves is overwritten by the next save instead of piling up.
        string temporary = $"{path}.tmp";
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            try
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            catch
            {
                File.Delete(temporary);
                throw;
            }
        }
        File.Move(temporary, path, overwrite: true);
    }
}
