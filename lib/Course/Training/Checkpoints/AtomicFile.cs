namespace Course;

/// <summary>Writes files so that a crash at any moment leaves either the old one or the new one, whole.</summary>
internal static class AtomicFile
{
    /// <summary>Writes to a file beside it, waits until the disk holds it, and only then gives it the name.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        string temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
