namespace Social.Conformance;

/// <summary>The ways in which a create can end without anyone knowing.</summary>
public enum UncertainFault
{
    ResetBeforeRead,
    ResetAfterTaken,
    ClosedAfterTaken,
    ClosedWithoutTaking,
    ServerErrorBefore,
    ServerErrorAfter,
    BadGatewayPage,
    TornBody,
    TruncatedJson,
    EmptySuccess,
    SlowerThanTheTimeOut,
}
