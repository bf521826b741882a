namespace Course.Ilgpu.Tests;

[Collection("device")]
public class DeviceMatrixTests(Device device)
{
    [Fact]
    public void A_chain_of_products_stays_on_the_device()
    {
        Tensor<float> a = Device.Tensor([7, 5], 1), b = Device.Tensor([5, 9], 2), c = Device.Tensor([9, 3], 3);
        using var x = device.Accelerator.Upload(a);
        using var y = device.Accelerator.Upload(b);
        using var z = device.Accelerator.Upload(c);
        using var xy = x.Times(y);
        using var xyz = xy.Times(z);
        var expected = a.MatMul(b).MatMul(c);
        Assert.Equal(expected.Shape, xyz.Download().Shape);
        foreach (var (want, got) in expected.ToArray().Zip(xyz.Download().ToArray())) Assert.InRange(got, want - 5e-6f, want + 5e-6f);
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_named()
    {
        using var x = device.Accelerator.Upload(Device.Tensor([2, 3], 1));
        var refused = Assert.Throws<ShapeException>(() => x.Times(x));
        Assert.Contains("2×3 and 2×3", refused.Message);
        Assert.Throws<ShapeException>(() => device.Accelerator.Upload(Device.Tensor([4], 1)));
    }

    [Fact]
    public void Matrices_of_two_devices_do_not_mix()
    {
        using var other = new IlgpuAccelerator();
        using var x = device.Accelerator.Upload(Device.Tensor([2, 2], 1));
        using var y = other.Upload(Device.Tensor([2, 2], 1));
        Assert.Throws<ArgumentException>(() => x.Times(y));
    }
}
