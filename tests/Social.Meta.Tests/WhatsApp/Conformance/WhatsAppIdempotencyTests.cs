using Social.Conformance;

namespace Social.Meta.Tests.WhatsApp.Conformance;

public sealed class WhatsAppIdempotencyTests : IdempotencyConformance
{
    protected override Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => WhatsAppHarness.StartAsync(settings);
}
