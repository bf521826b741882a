using System.Numerics;

namespace Course;

/// <summary>Four numbers that stay in a thread's registers.</summary>
internal readonly struct Four<T>(T first, T second, T third, T fourth) where T : unmanaged, INumber<T>
{
    public readonly T First = first, Second = second, Third = third, Fourth = fourth;

    /// <summary>These plus a·b.</summary>
    public Four<T> Plus(T a, Four<T> b) => new(First + a * b.First, Second + a * b.Second, Third + a * b.Third, Fourth + a * b.Fourth);
}
