using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Course;

/// <summary>A program run in several processes by mpirun: <c>MpiLaunch.Run("Course.Mpi.dll", processes: 4, TimeSpan.FromMinutes(1))</c>.</summary>
/// <remarks>The program's Main is <see cref="MpiProcess.Run"/>. All processes are on this machine. Ledger E-95.</remarks>
/// <param name="ExitCode">0 where all processes ended well.</param>
/// <param name="Output">What the processes wrote, without terminal control sequences.</param>
/// <param name="Error">What they wrote as errors.</param>
public sealed partial record MpiLaunch(int ExitCode, string Output, string Error)
{
    /// <summary>What is missing for a run, and how to get it; null where nothing is.</summary>
    /// <param name="program">The path of the program's dll.</param>
    public static string? Missing(string program)
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, "mpirun"))))
            return "Open MPI, whose mpirun starts the processes, is not installed. On Debian or Ubuntu: apt-get install -y openmpi-bin";
        return File.Exists(program)
            ? null
            : $"The program {program} is not built. In the folder of Course.sln: dotnet build -c Release tests/{Path.GetFileNameWithoutExtension(program)}";
    }

    /// <summary>Starts the processes and waits for them.</summary>
    /// <param name="program">The path of the program's dll.</param>
    /// <param name="processes">How many there shall be; they may be more than the machine has cores.</param>
    /// <param name="limit">How long they may take.</param>
    /// <param name="arguments">What the program is given.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no process, or no time.</exception>
    /// <exception cref="InvalidOperationException">Something is missing; the message is that of <see cref="Missing"/>.</exception>
    /// <exception cref="TimeoutException">The processes took too long; all were ended.</exception>
    public static MpiLaunch Run(string program, int processes, TimeSpan limit, params IReadOnlyList<string> arguments)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(processes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(limit, TimeSpan.Zero);
        if (Missing(program) is { } missing) throw new InvalidOperationException(missing);
        using var process = Process.Start(Command(program, processes, arguments))!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{processes} processes of {Path.GetFileName(program)} did not end within {limit.TotalSeconds:0.#} s, and were ended.");
        }

        return new(process.ExitCode, ControlSequence.Replace(output.Result, "").Trim(), error.Result.Trim());
    }

    // What .NET writes to whatever it takes for a terminal.
    [GeneratedRegex(@"\x1b\[[?0-9;]*[a-zA-Z]=?|\x1b[=>]")]
    private static partial Regex ControlSequence { get; }

    private static ProcessStartInfo Command(string program, int processes, IReadOnlyList<string> arguments)
    {
        // Containers mostly run as root and forbid one process to read another's memory.
        var command = new ProcessStartInfo("mpirun", ["-n", $"{processes}", "--oversubscribe", "--mca", "btl_vader_single_copy_mechanism", "none", "dotnet", program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        command.Environment["OMPI_ALLOW_RUN_AS_ROOT"] = command.Environment["OMPI_ALLOW_RUN_AS_ROOT_CONFIRM"] = "1";
        return command;
    }
}
