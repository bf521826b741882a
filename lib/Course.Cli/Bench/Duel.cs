namespace Course.Cli;

/// <summary>
/// Times two ways of doing the same work on one thread, by turns, so that whatever else the machine does slows both alike.
/// The ratio is the median of the ratios of neighbouring samples.
/// </summary>
public static class Duel
{
    private const double SampleSeconds = 0.002;

    /// <summary>Seconds a call of each, and the peer's time divided by ours (above 1: we are faster).</summary>
    public static (double Ours, double Peer, double Ratio) Run(Action ours, Action peer, int samples = 101)
    {
        int ourCount = Calibrate(ours), peerCount = Calibrate(peer);
        double[] a = new double[samples], b = new double[samples], ratios = new double[samples];
        for (int i = 0; i < samples; i++)
        {
            a[i] = Time(ours, ourCount);
            b[i] = Time(peer, peerCount);
            ratios[i] = b[i] / a[i];
        }
        return (Median(a), Median(b), Median(ratios));
    }

    private static int Calibrate(Action action)
    {
        // Long enough for the runtime to replace its first, quickly compiled code by optimised code.
        double start = ThreadClock.Seconds, seconds = 0;
        int calls = 0;
        for (; calls < 60 || seconds < 0.25; calls++)
        {
            action();
            seconds = ThreadClock.Seconds - start;
        }
        return Math.Max(1, (int)(SampleSeconds * calls / seconds));
    }

    private static double Time(Action action, int count)
    {
        double start = ThreadClock.Seconds;
        for (int i = 0; i < count; i++) action();
        return (ThreadClock.Seconds - start) / count;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
