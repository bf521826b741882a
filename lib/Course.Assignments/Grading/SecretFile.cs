using System.Security.Cryptography;

namespace Course.Assignments;

/// <summary>The secret kept beside the gradebook, so that grading again draws the same inputs.</summary>
internal static class SecretFile
{
    private const string Name = "seed.txt";

    /// <summary>The secret of an output folder; made at random the first time, also where several shards begin at once.</summary>
    public static string In(string folder)
    {
        string path = Path.Combine(folder, Name);
        if (!File.Exists(path))
        {
            string partial = $"{path}.{Guid.NewGuid():N}";
            File.WriteAllText(partial, Convert.ToHexString(RandomNumberGenerator.GetBytes(16)) + "\n");
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(partial, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            try
            {
                File.Move(partial, path);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(partial);
            }
        }

        return File.ReadAllText(path).Trim();
    }
}
