using System.Diagnostics;
using System.Globalization;

namespace Course.Cli;

/// <summary>A Python process that does the same work in PyTorch, on one thread, when it is told to.</summary>
public sealed class PyTorchPeer : IDisposable
{
    private readonly Process process;

    private PyTorchPeer(Process process, string version) => (this.process, Version) = (process, version);

    /// <summary>Which PyTorch answers.</summary>
    public string Version { get; }

    /// <summary>Starts the first Python that has PyTorch; null where none has.</summary>
    public static PyTorchPeer? Start()
    {
        foreach (string python in (string[])["python3", "/usr/bin/python3"])
        {
            var start = new ProcessStartInfo(python, [Path.Combine(AppContext.BaseDirectory, "Bench", "peer.py")])
            {
                RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
                Environment = { ["OMP_NUM_THREADS"] = "1", ["OPENBLAS_NUM_THREADS"] = "1", ["OPENBLAS_CORETYPE"] = OpenBlas.CoreType },
            };
            try
            {
                var process = Process.Start(start)!;
                process.ErrorDataReceived += (_, _) => { };
                process.BeginErrorReadLine();
                if (process.StandardOutput.ReadLine() is { } version) return new(process, version);
                process.Dispose();
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // No such Python: the next one may be there.
            }
        }
        return null;
    }

    /// <summary>Does a piece of work some times; gives the seconds of processor time a call took.</summary>
    public double Run(string work, int count) => Ask($"{work} {count}")[0];

    /// <summary>Trains the digits classifier once; gives seconds and accuracy.</summary>
    public (double Seconds, double Accuracy) Digits(int seed)
    {
        double[] answer = Ask($"digits {seed}");
        return (answer[0], answer[1]);
    }

    /// <summary>Ends the process.</summary>
    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private double[] Ask(string line)
    {
        process.StandardInput.WriteLine(line);
        process.StandardInput.Flush();
        string answer = process.StandardOutput.ReadLine() ?? throw new UserError($"PyTorch ended while it was asked for '{line}'.");
        return [.. answer.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
    }
}
