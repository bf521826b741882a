using System.ComponentModel;
using System.Diagnostics;

namespace Course.Cli;

/// <summary>Ways of asking the machine, none of which can hang or fail.</summary>
internal static class Probe
{
    /// <summary>Where a program lies, or null.</summary>
    public static string? Which(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, program + ".exe") })
        .FirstOrDefault(File.Exists);

    /// <summary>The first line a program writes, or null where it is missing, fails or takes too long.</summary>
    public static string? Output(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var text = process.StandardOutput.ReadToEndAsync();
            // Read as well, so that a program that complains at length does not block.
            _ = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(TimeSpan.FromSeconds(10)))
            {
                process.Kill(entireProcessTree: true);
                return null;
            }

            string line = text.GetAwaiter().GetResult().Split('\n')[0].Trim();
            return process.ExitCode == 0 && line.Length > 0 ? line : null;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The version of a Python package, from its metadata: importing it could take seconds.</summary>
    public static string? PythonPackage(string name) => new[] { "python3", "/usr/bin/python3" }
        .Select(python => Output(python, "-c", $"""
            import importlib.util, importlib.metadata
            assert importlib.util.find_spec("{name}")
            try: print(importlib.metadata.version("{name}"))
            except importlib.metadata.PackageNotFoundError: print("installed")
            """))
        .FirstOrDefault(version => version is not null);
}
