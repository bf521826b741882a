using System.ComponentModel;
using System.Diagnostics;

namespace Course.Assignments;

/// <summary>Programs of the system.</summary>
internal static class Programs
{
    /// <summary>Where a program lies, or null.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.GetFullPath(Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Runs a program and answers what it complained of, or null where it ended well.</summary>
    public static string? Try(IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(TimeSpan.FromSeconds(10)))
            {
                process.Kill(entireProcessTree: true);
                return "it did not end within 10 s";
            }

            string words = (error.GetAwaiter().GetResult() + output.GetAwaiter().GetResult()).Trim().Split('\n')[0];
            return process.ExitCode == 0 ? null : words.Length > 0 ? words : $"exit code {process.ExitCode}";
        }
        catch (Win32Exception e)
        {
            return e.Message;
        }
    }
}
