namespace Course;

/// <summary>What one worker sent, counted as it was sent.</summary>
public sealed class Traffic
{
    /// <summary>The numbers sent to the next worker.</summary>
    public long Sent { get; internal set; }

    /// <summary>How often the worker took part in an all-reduce.</summary>
    public int AllReduces { get; internal set; }

    /// <summary>How often the worker took part in an all-gather.</summary>
    public int AllGathers { get; internal set; }

    /// <summary>How often the worker took part in a broadcast.</summary>
    public int Broadcasts { get; internal set; }

    /// <summary>Starts the counts afresh.</summary>
    public void Clear() => (Sent, AllReduces, AllGathers, Broadcasts) = (0, 0, 0, 0);

    /// <summary>The counts in words.</summary>
    public override string ToString() => $"{Sent} numbers sent in {AllReduces} all-reduces, {AllGathers} all-gathers, {Broadcasts} broadcasts";
}
