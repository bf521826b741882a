namespace Course;

/// <summary>
/// The one-way link between two neighbours in a ring: it holds one message, and sender and receiver wait for each other.
/// Closed, it makes whoever still waits fail instead of waiting for ever.
/// </summary>
internal sealed class Mailbox<T>(int sender, int receiver) where T : unmanaged
{
    private readonly object gate = new();
    private T[] message = [];
    private int length;
    private bool full, closed = true;

    /// <summary>Empties the link and lets messages through.</summary>
    public void Open()
    {
        lock (gate) (full, closed) = (false, false);
    }

    /// <summary>One of the two has finished: a message that lies here can be fetched, no other will come.</summary>
    public void Close()
    {
        lock (gate)
        {
            closed = true;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Leaves a copy of the numbers for the receiver, once the message before has been fetched.</summary>
    public void Send(ReadOnlySpan<T> values)
    {
        lock (gate)
        {
            while (full && !closed) Monitor.Wait(gate);
            if (closed) throw Missing($"Worker {sender} has {values.Length} numbers for worker {receiver}");
            if (message.Length < values.Length) message = new T[values.Length];
            values.CopyTo(message);
            (length, full) = (values.Length, true);
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Fetches the next message.</summary>
    public void Receive(Span<T> values)
    {
        lock (gate)
        {
            while (!full && !closed) Monitor.Wait(gate);
            if (!full) throw Missing($"Worker {receiver} waits for {values.Length} numbers from worker {sender}");
            if (length != values.Length)
                throw new CommunicationException($"Worker {receiver} expected {values.Length} numbers from worker {sender} and got {length}: all workers must bring arrays of the same length.");
            message.AsSpan(0, length).CopyTo(values);
            full = false;
            Monitor.PulseAll(gate);
        }
    }

    private static CommunicationException Missing(string who) => new($"{who}, which does not run. Every worker must make the same calls in the same order, inside Ring.Run.");
}
