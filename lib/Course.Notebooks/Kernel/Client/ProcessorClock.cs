using System.Globalization;

namespace Course.Notebooks;

/// <summary>
/// How long a process tree was kept waiting for a processor while it could have run: on a busy machine a time limit on the clock
/// would punish work for what other work does. Linux counts this for each thread; elsewhere it stays zero.
/// </summary>
internal sealed class ProcessorClock
{
    private Dictionary<string, long> _lastDelays = [];
    private long _waited;
    private long _used;

    /// <summary>How long it waited in all. Of threads that waited at the same time the one that waited longest counts.</summary>
    public TimeSpan Waited => TimeSpan.FromTicks(Interlocked.Read(ref _waited) / TimeSpan.NanosecondsPerTick);

    /// <summary>How much processor time its living threads have used.</summary>
    public TimeSpan Used => TimeSpan.FromTicks(Interlocked.Read(ref _used) / TimeSpan.NanosecondsPerTick);

    /// <summary>Takes a look at the processes; to be called a few times a second.</summary>
    public void Look(IEnumerable<int> processes)
    {
        var delays = new Dictionary<string, long>();
        long longest = 0, used = 0;
        foreach (string thread in processes.SelectMany(Threads))
        {
            if (Read(thread) is not var (own, delay)) continue;
            used += own;
            delays[thread] = delay;
            longest = Math.Max(longest, delay - _lastDelays.GetValueOrDefault(thread));
        }

        _lastDelays = delays;
        Interlocked.Add(ref _waited, longest);
        Interlocked.Exchange(ref _used, Math.Max(used, _used));
    }

    private static string[] Threads(int process)
    {
        try
        {
            return Directory.GetDirectories(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/task"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];      // it has ended in the meantime
        }
    }

    /// <summary>Nanoseconds of running, and of waiting to run.</summary>
    private static (long Used, long Delay)? Read(string thread)
    {
        try
        {
            string[] fields = File.ReadAllText(thread + "/schedstat").Split(' ');
            return (long.Parse(fields[0], CultureInfo.InvariantCulture), long.Parse(fields[1], CultureInfo.InvariantCulture));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or IndexOutOfRangeException or FormatException)
        {
            return null;
        }
    }
}
