//! Stands for other services where there is no host, so that handlers can be tested.

use crate::outbound::{Address, Call, Failure, Reply};
use std::cell::RefCell;

/// A request that was sent.
#[derive(Clone, Debug)]
pub struct Sent {
    pub call: Call,
    pub address: Address,
}

type Peer = Box<dyn FnMut(&Sent) -> Reply>;

thread_local! {
    static PEER: RefCell<Option<Peer>> = const { RefCell::new(None) };
}

/// From now on, `peer` answers what this thread sends.
pub fn answer(peer: impl FnMut(&Sent) -> Reply + 'static) {
    PEER.set(Some(Box::new(peer)));
}

/// Hands a request to the peer of this thread.
pub fn send(call: &Call, address: &Address) -> Result<Reply, Failure> {
    let sent = Sent {
        call: call.clone(),
        address: address.clone(),
    };
    PEER.with_borrow_mut(|peer| match peer {
        Some(peer) => Ok(peer(&sent)),
        None => Err(Failure::Unreachable("there is no host".to_owned())),
    })
}
