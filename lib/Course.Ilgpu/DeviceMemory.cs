using System.Runtime.InteropServices;
using ILGPU;
using ILGPU.Runtime;

namespace Course;

/// <summary>Memory on the device that is kept from call to call, and grows when a call needs more.</summary>
internal sealed class DeviceMemory<T>(ILGPU.Runtime.Accelerator device) : IDisposable where T : unmanaged
{
    private MemoryBuffer1D<T, Stride1D.Dense>? buffer;

    /// <summary>Bytes in use on the device.</summary>
    public long Bytes => buffer?.LengthInBytes ?? 0;

    /// <summary>Room for so many numbers; what they are is not defined.</summary>
    public ArrayView<T> Take(int count)
    {
        if (buffer is null || buffer.Length < count)
        {
            buffer?.Dispose();
            buffer = null;
            buffer = device.Allocate1D<T>(Math.Max(1, count));
        }
        return buffer.View.BaseView.SubView(0, count);
    }

    /// <summary>A copy of numbers on the device.</summary>
    public ArrayView<T> Copy(ReadOnlySpan<T> numbers)
    {
        var view = Take(numbers.Length);
        if (numbers.Length > 0) view.CopyFromCPU(ref MemoryMarshal.GetReference(numbers), numbers.Length);
        return view;
    }

    /// <summary>Copies numbers back from the device.</summary>
    public static void Read(ArrayView<T> view, Span<T> numbers)
    {
        if (numbers.Length > 0) view.CopyToCPU(ref MemoryMarshal.GetReference(numbers), numbers.Length);
    }

    public void Dispose()
    {
        buffer?.Dispose();
        buffer = null;
    }
}
