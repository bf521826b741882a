namespace Course.Ilgpu.Tests;

[Collection("device")]
public class DeviceConvolutionTests(Device device)
{
    [Theory]
    [InlineData(1, 1, 3, 3, 1, 1, 1, 1, 0)]
    [InlineData(2, 3, 7, 5, 4, 3, 3, 1, 1)]
    [InlineData(1, 2, 6, 9, 5, 2, 3, 2, 0)]
    [InlineData(3, 1, 5, 5, 2, 5, 5, 3, 2)]
    public void It_is_the_convolution_of_the_library(int images, int channels, int height, int width, int filters, int kernelHeight, int kernelWidth, int stride, int padding)
    {
        Tensor<float> x = Device.Tensor([images, channels, height, width], 1), w = Device.Tensor([filters, channels, kernelHeight, kernelWidth], 2), b = Device.Tensor([filters], 3);
        var expected = Conv2d.Forward(x, w, b, stride, padding);
        var actual = device.Accelerator.Convolve(x, w, b, stride, padding);
        Assert.Equal(expected.Shape, actual.Shape);
        float bound = (channels * kernelHeight * kernelWidth + 1) * MathF.ScaleB(1, -22);
        foreach (var (want, got) in expected.ToArray().Zip(actual.ToArray())) Assert.InRange(got, want - bound, want + bound);
    }

    [Fact]
    public void The_patch_matrix_is_nowhere_on_the_device()
    {
        using var own = new IlgpuAccelerator();
        own.Convolve(Device.Tensor([2, 3, 8, 8], 1), Device.Tensor([4, 3, 3, 3], 2), Device.Tensor([4], 3), padding: 1);
        Assert.Equal(sizeof(float) * (2 * 3 * 64 + 4 * 27 + 4 + 2 * 4 * 64), own.DeviceBytes);
    }

    [Fact]
    public void Shapes_that_do_not_belong_together_are_refused()
    {
        var refused = Assert.Throws<ShapeException>(() => device.Accelerator.Convolve(Device.Tensor([1, 2, 4, 4], 1), Device.Tensor([1, 3, 2, 2], 2), Device.Tensor([1], 3)));
        Assert.Contains("[filters, 2, height, width]", refused.Message);
        Assert.Throws<ShapeException>(() => device.Accelerator.Convolve(Device.Tensor([1, 2, 4, 4], 1), Device.Tensor([1, 2, 2, 2], 2), Device.Tensor([2], 3)));
    }
}
