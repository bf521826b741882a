namespace Course.Notebooks.Host;

/// <summary>How much a cell may still show. Beyond <c>limit</c> nothing is shown; beyond <c>hardLimit</c> the cell is stopped.</summary>
internal sealed class OutputBudget(long limit, long hardLimit, Action onFlood)
{
    private long _used;
    private long _updates;
    private int _flooded;

    /// <summary>The limit in words, for the notice that replaces what is cut.</summary>
    public string Limit => limit >= 1_000_000 ? $"{limit / 1_000_000} MB" : $"{limit / 1000} kB";

    /// <summary>Asks to show <paramref name="wanted"/> characters; answers how many fit.</summary>
    public int Take(int wanted)
    {
        long before = Interlocked.Add(ref _used, wanted) - wanted;
        CheckFlood(before + wanted);
        return (int)Math.Clamp(limit - before, 0, wanted);
    }

    /// <summary>Asks to replace an earlier output: that takes no room, unless it is too large by itself, but may be a flood.</summary>
    public bool TakeUpdate(int size)
    {
        CheckFlood(Interlocked.Add(ref _updates, size));
        return size <= limit;
    }

    private void CheckFlood(long used)
    {
        if (used > hardLimit && Interlocked.Exchange(ref _flooded, 1) == 0)
            onFlood();
    }
}
